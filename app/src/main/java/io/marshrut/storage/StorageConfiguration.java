package io.marshrut.storage;

import io.minio.MinioClient;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The S3 client. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    @Bean(destroyMethod = "close")
    MinioClient minioClient(StorageSettings settings) {
        OkHttpClient http = new OkHttpClient.Builder()
                .socketFactory(new NoDelaySockets())
                .connectTimeout(CONNECT)
                .readTimeout(ANSWER)
                .writeTimeout(ANSWER)
                .build();
        return MinioClient.builder()
                .endpoint(settings.endpoint())
                .credentials(settings.accessKey(), settings.secretKey())
                .region(settings.region())
                .httpClient(http)
                .build();
    }
}
