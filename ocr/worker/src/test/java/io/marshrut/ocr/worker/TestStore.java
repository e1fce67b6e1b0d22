package io.marshrut.ocr.worker;

import io.marshrut.ocr.model.RecognitionJson;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.RenditionResult;
import io.minio.GetObjectArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3 store over a folder. */
final class TestStore implements AutoCloseable {

    static final String ACCESS_KEY = "worker-test";
    static final String SECRET_KEY = "worker-test-secret";
    static final String BUCKET = "documents";

    private final S3Proxy proxy;
    private final MinioClient client;

    TestStore(Path folder) throws Exception {
        proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        client = MinioClient.builder()
                .endpoint(url())
                .credentials(ACCESS_KEY, SECRET_KEY)
                .region("us-east-1")
                .build();
        client.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
    }

    String url() {
        return "http://127.0.0.1:" + proxy.getPort();
    }

    WorkerConfiguration.Store settings() {
        return new WorkerConfiguration.Store(URI.create(url()), ACCESS_KEY, SECRET_KEY, BUCKET, "us-east-1");
    }

    String put(String key, byte[] content) throws Exception {
        client.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(content), (long) content.length, -1L)
                .build());
        return key;
    }

    byte[] get(String key) throws Exception {
        try (InputStream in = client.getObject(
                GetObjectArgs.builder().bucket(BUCKET).object(key).build())) {
            return in.readAllBytes();
        }
    }

    RecognitionResult result(String key) throws Exception {
        return RecognitionJson.readResult(get(key));
    }

    RenditionResult rendition(String key) throws Exception {
        return RecognitionJson.readRendition(get(key));
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the store does not stop", e);
        }
    }
}
