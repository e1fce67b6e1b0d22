package io.marshrut.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large an uploaded file may be.
 *
 * @param maxSize of one file
 */
@ConfigurationProperties("marshrut.upload")
record UploadLimits(@DefaultValue("50MB") DataSize maxSize) {}
