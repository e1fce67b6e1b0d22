package io.marshrut.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreIT {
    private static final String BUCKET = "documents";
    private static final byte[] TEXT = "Счёт на оплату № УТ-0042".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void keepsBytesAndMetadataOverARestart() throws Exception {
        try (RunningObjectStore store = RunningObjectStore.on(folder)) {
            MinioClient client = store.client();
            assertThat(client.bucketExists(
                            BucketExistsArgs.builder().bucket(BUCKET).build()))
                    .isTrue();
            put(client, "2026/счёт.txt", TEXT);
            assertThat(store.end()).isZero();
        }
        try (RunningObjectStore store = RunningObjectStore.on(folder)) {
            MinioClient client = store.client();
            assertThat(get(client, GetObjectArgs.builder().bucket(BUCKET).object("2026/счёт.txt")))
                    .isEqualTo(TEXT);
            StatObjectResponse facts = client.statObject(StatObjectArgs.builder()
                    .bucket(BUCKET)
                    .object("2026/счёт.txt")
                    .build());
            assertThat(facts.contentType()).isEqualTo("text/plain");
            assertThat(facts.size()).isEqualTo(TEXT.length);
            assertThat(facts.userMetadata().get("sha256").toString()).contains("e3b0c442");
        }
    }

    @Test
    void readsRangesOfObjectsThatCameInParts() throws Exception {
        byte[] scan = new byte[12 * 1024 * 1024];
        new Random(42).nextBytes(scan);
        try (RunningObjectStore store = RunningObjectStore.on(folder)) {
            MinioClient client = store.client();
            put(client, "scan.pdf", scan);

            assertThat(get(
                            client,
                            GetObjectArgs.builder()
                                    .bucket(BUCKET)
                                    .object("scan.pdf")
                                    .offset(6_000_000L)
                                    .length(1_000L)))
                    .isEqualTo(Arrays.copyOfRange(scan, 6_000_000, 6_001_000));
            assertThat(get(client, GetObjectArgs.builder().bucket(BUCKET).object("scan.pdf")))
                    .isEqualTo(scan);
        }
    }

    @Test
    void listsByPrefixAndForgetsWhatWasRemoved() throws Exception {
        try (RunningObjectStore store = RunningObjectStore.on(folder)) {
            MinioClient client = store.client();
            put(client, "pages/1.png", TEXT);
            put(client, "pages/2.png", TEXT);
            put(client, "text/1.txt", TEXT);
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(BUCKET)
                    .object("pages/1.png")
                    .build());

            assertThat(list(client, "pages/")).containsExactly("pages/2.png");
            assertThat(list(client, "")).containsExactlyInAnyOrder("pages/2.png", "text/1.txt");
            assertThatThrownBy(() ->
                            get(client, GetObjectArgs.builder().bucket(BUCKET).object("pages/1.png")))
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            error -> assertThat(error.errorResponse().code()).isEqualTo("NoSuchKey"));
        }
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        try (RunningObjectStore store = RunningObjectStore.on(folder)) {
            MinioClient stranger = store.clientWithSecret("guessed");
            assertThatThrownBy(() -> put(stranger, "forged.txt", TEXT))
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            error -> assertThat(error.errorResponse().code()).isEqualTo("SignatureDoesNotMatch"));
            assertThat(folder.resolve(BUCKET).resolve("forged.txt")).doesNotExist();
        }
    }

    @Test
    void refusesCallersWithoutAKey() throws Exception {
        try (RunningObjectStore store = RunningObjectStore.on(folder)) {
            put(store.client(), "secret.txt", TEXT);
            assertThat(store.statusForStrangers("/")).isEqualTo(403);
            assertThat(store.statusForStrangers("/documents")).isEqualTo(403);
            assertThat(store.statusForStrangers("/documents/secret.txt")).isEqualTo(403);
        }
    }

    @Test
    void refusesToRunWithoutCredentials() throws Exception {
        ProcessBuilder program = RunningObjectStore.program(folder.toString(), "0");
        program.environment().remove("MARSHRUT_S3_SECRET_KEY");
        Process process = program.start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).contains("MARSHRUT_S3_SECRET_KEY must be set");
    }

    private static void put(MinioClient client, String key, byte[] bytes) throws Exception {
        client.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .contentType("text/plain")
                .userMetadata(Map.of("sha256", "e3b0c442"))
                .build());
    }

    private static byte[] get(MinioClient client, GetObjectArgs.Builder request) throws Exception {
        try (var content = client.getObject(request.build())) {
            return content.readAllBytes();
        }
    }

    private static List<String> list(MinioClient client, String prefix) throws Exception {
        List<String> keys = new ArrayList<>();
        for (var item : client.listObjects(ListObjectsArgs.builder()
                .bucket(BUCKET)
                .prefix(prefix)
                .recursive(true)
                .build())) {
            keys.add(item.get().objectName());
        }
        return keys;
    }
}
