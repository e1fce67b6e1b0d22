package io.marshrut.storage;

import io.marshrut.shared.Problem;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Objects of our bucket. A store that does not answer is a 503 {@code storage_unavailable}. */
@Component
class ObjectStore {

    private static final long PART = 16L * 1024 * 1024;

    private final MinioClient client;
    private final String bucket;
    private volatile boolean bucketSeen;

    ObjectStore(MinioClient client, StorageSettings settings) {
        this.client = client;
        this.bucket = settings.bucket();
    }

    void put(String key, InputStreamSource content, long bytes, String mediaType) {
        call(() -> {
            ensureBucket();
            try (InputStream stream = content.getInputStream()) {
                return client.putObject(
                        PutObjectArgs.builder().bucket(bucket).object(key).contentType(mediaType).stream(
                                        stream, bytes, bytes > PART ? PART : -1L)
                                .build());
            }
        });
    }

    /** Nothing where there is no such object. */
    OptionalLong size(String key) {
        return call(() -> {
            try {
                return OptionalLong.of(client.statObject(StatObjectArgs.builder()
                                .bucket(bucket)
                                .object(key)
                                .build())
                        .size());
            } catch (ErrorResponseException e) {
                if (isMissing(e)) {
                    return OptionalLong.empty();
                }
                throw e;
            }
        });
    }

    /** The whole object as it lies there; nothing where there is none. */
    Optional<StoredObjects.Arriving> fetch(String key) {
        return call(() -> {
            try {
                GetObjectResponse object = client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build());
                return Optional.of(
                        new StoredObjects.Arriving(object, object.headers().get("Content-Type")));
            } catch (ErrorResponseException e) {
                if (isMissing(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** @throws Problem 404 where there is no such object */
    InputStream open(String key, long offset) {
        return call(() -> {
            try {
                GetObjectArgs.Builder asked =
                        GetObjectArgs.builder().bucket(bucket).object(key);
                // an empty object has no range, not even the one that begins at its beginning
                return client.getObject(
                        offset == 0 ? asked.build() : asked.offset(offset).build());
            } catch (ErrorResponseException e) {
                if (isMissing(e)) {
                    throw Problem.notFound();
                }
                throw e;
            }
        });
    }

    void ping() {
        call(() -> client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build()));
    }

    private void ensureBucket() throws MinioException {
        if (!bucketSeen) {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            bucketSeen = true;
        }
    }

    private static boolean isMissing(ErrorResponseException e) {
        String code = e.errorResponse().code();
        return "NoSuchKey".equals(code) || "NoSuchBucket".equals(code) || "NoSuchObject".equals(code);
    }

    private interface Call<T> {
        T run() throws MinioException, IOException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (MinioException | IOException e) {
            throw Problem.unavailable("storage_unavailable", e);
        } catch (IllegalStateException e) {
            // so the SDK wraps a refused connection
            if (e.getCause() == null) {
                throw e;
            }
            throw Problem.unavailable("storage_unavailable", e.getCause());
        }
    }
}
