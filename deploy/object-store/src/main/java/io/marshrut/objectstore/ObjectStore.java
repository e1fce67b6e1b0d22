package io.marshrut.objectstore;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3 over a folder: one sub-folder per bucket, one file per object, its metadata in extended attributes. */
final class ObjectStore implements AutoCloseable {
    private static final long FINISH_REQUESTS_WITHIN_MILLIS = 2_000;
    private static final int THREADS = 48;
    /** Such a request is held in memory to check its signature; larger objects come in parts. */
    private static final int MAX_SIGNED_BODY_BYTES = 32 * 1024 * 1024;

    private final S3Proxy proxy;

    private ObjectStore(S3Proxy proxy) {
        this.proxy = proxy;
    }

    record Account(String accessKey, String secretKey) {}

    static ObjectStore start(Account account, Path folder, int port, List<String> buckets) throws Exception {
        Files.createDirectories(folder);
        if (!Files.getFileStore(folder).supportsFileAttributeView("user")) {
            System.err.println("No extended attributes on the disk of " + folder
                    + ": content types and metadata of objects will be lost");
        }
        for (String bucket : buckets) {
            createPrivately(folder.resolve(bucket));
        }
        S3Proxy proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, account.accessKey(), account.secretKey())
                // headers of newer clients that this store has no use for
                .ignoreUnknownHeaders(true)
                .v4MaxNonChunkedRequestSize(MAX_SIGNED_BODY_BYTES)
                .jettyMaxThreads(THREADS)
                .stopTimeout(FINISH_REQUESTS_WITHIN_MILLIS)
                .build();
        proxy.start();
        return new ObjectStore(proxy);
    }

    /** A folder that others may read is a bucket that anybody may read, without a key. */
    private static void createPrivately(Path bucket) throws IOException {
        Files.createDirectories(bucket);
        Files.setPosixFilePermissions(bucket, PosixFilePermissions.fromString("rwx------"));
    }

    int port() {
        return proxy.getPort();
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception failure) {
            failure.printStackTrace();
        }
    }
}
