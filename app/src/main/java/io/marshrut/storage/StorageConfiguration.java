package io.marshrut.storage;

import io.minio.MinioClient;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The S3 client. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Between bytes, not for a whole transfer: the caller waits as long for a store that stands still. */
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** As many as there can be callers; OkHttp's own five let the sixth wait behind a store that stands still. */
    private static final int AT_ONCE = 200;

    @Bean(destroyMethod = "close")
    MinioClient minioClient(StorageSettings settings) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        OkHttpClient http = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
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
