package io.marshrut.ocr.worker;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** The S3 store, as far as the worker uses it. */
final class ObjectStore {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final MinioClient client;
    private final String bucket;

    ObjectStore(WorkerConfiguration.Store store) {
        OkHttpClient http = new OkHttpClient.Builder()
                .socketFactory(new NoDelaySockets())
                .connectTimeout(CONNECT_WITHIN)
                .readTimeout(ANSWER_WITHIN)
                .writeTimeout(ANSWER_WITHIN)
                .build();
        this.client = MinioClient.builder()
                .endpoint(store.endpoint().toString())
                .credentials(store.accessKey(), store.secretKey())
                .region(store.region())
                .httpClient(http)
                .build();
        this.bucket = store.bucket();
    }

    /**
     * Copies an object to a file.
     *
     * @throws FileNotFoundException when there is no such object
     * @throws SurroundingsException when the store does not answer as it should
     */
    void fetch(String key, Path file) throws IOException {
        try (InputStream in = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (ErrorResponseException e) {
            if (e.errorResponse().code().equals("NoSuchKey")) {
                throw new FileNotFoundException("the store has no object " + key);
            }
            throw away(e);
        } catch (MinioException | IOException | IllegalStateException e) {
            throw away(e);
        }
    }

    boolean has(String key) throws SurroundingsException {
        try {
            client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(key).build());
            return true;
        } catch (ErrorResponseException e) {
            if (e.errorResponse().code().equals("NoSuchKey")) {
                return false;
            }
            throw away(e);
        } catch (MinioException | IllegalStateException e) {
            throw away(e);
        }
    }

    void put(String key, String contentType, byte[] content) throws SurroundingsException {
        try {
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(
                            new ByteArrayInputStream(content), (long) content.length, -1L)
                    .build());
        } catch (MinioException | IllegalStateException e) {
            throw away(e);
        }
    }

    /** The SDK wraps a refused connection in an {@link IllegalStateException}. */
    private static SurroundingsException away(Exception e) {
        boolean wrapped = e instanceof IllegalStateException && e.getCause() != null;
        return new SurroundingsException("S3 store", wrapped ? e.getCause() : e);
    }
}
