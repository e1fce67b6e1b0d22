package io.marshrut.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the S3 store is. */
@ConfigurationProperties("marshrut.storage")
record StorageSettings(
        String endpoint,
        String accessKey,
        String secretKey,
        @DefaultValue("marshrut") String bucket,
        @DefaultValue("us-east-1") String region) {}
