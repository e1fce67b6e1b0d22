package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.embedded.process.Child;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.SmallDisk;
import io.marshrut.support.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The disk of the object store runs full. */
@PortalTest
class DiskFullTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Value("${marshrut.data}")
    Path data;

    @TempDir
    Path keep;

    private final Child store = EmbeddedStack.current().objectStore();
    private Path objects;
    private SmallDisk disk;

    @BeforeEach
    void putASmallDiskInPlace() {
        objects = data.resolve("objects");
        store.stop();
        try {
            disk = SmallDisk.over(objects, 3);
        } finally {
            store.start();
            store.awaitReady(PATIENCE);
        }
    }

    /** What was stored on the small disk is kept: the portal of all tests knows of it. */
    @AfterEach
    void putTheDiskBack() throws IOException {
        if (disk == null) {
            return;
        }
        store.stop();
        FileSystemUtils.copyRecursively(objects, keep);
        disk.close();
        FileSystemUtils.copyRecursively(keep, objects);
        store.start();
        store.awaitReady(PATIENCE);
    }

    @Test
    void anUploadIsRefusedWholeAndTakenOnceThereIsSpace() throws IOException {
        String name = UUID.randomUUID() + ".pdf";
        byte[] file = paddedPdf(5 * MEGABYTE);

        for (int attempt = 1; attempt <= 3; attempt++) {
            Api.Answer refused = upload(name, file);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("storage_unavailable");
        }
        assertThat(documentsNamed(name)).isZero();
        // what did not fit does not stay behind and eat the space of smaller files
        assertThat(Files.getFileStore(objects).getUsableSpace()).isGreaterThan(MEGABYTE);

        disk.grow(64);

        Api.Answer taken = upload(name, file);
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String id = taken.json().path("id").asText();
        assertThat(new Uploads(api)
                        .settled("accountant", id)
                        .path("documentType")
                        .asText())
                .isEqualTo("INVOICE");
        assertThat(api.as("accountant")
                        .get("/api/v1/documents/" + id + "/content")
                        .body())
                .isEqualTo(file);
        assertThat(documentsNamed(name)).isEqualTo(1);
    }

    private Api.Answer upload(String name, byte[] file) {
        return api.as("accountant").upload("/api/v1/documents", name, file, Map.of());
    }

    private int documentsNamed(String name) {
        return jdbc.sql("select count(*) from document where file_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** An invoice with a comment of noise before its end. */
    private static byte[] paddedPdf(int bytes) throws IOException {
        byte[] invoice = Uploads.textPdf(Uploads.newInvoice());
        java.io.ByteArrayOutputStream padded = new java.io.ByteArrayOutputStream();
        try (org.apache.pdfbox.pdmodel.PDDocument document = org.apache.pdfbox.Loader.loadPDF(invoice)) {
            byte[] noise = new byte[bytes];
            new Random(5).nextBytes(noise);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(
                            "Noise",
                            new org.apache.pdfbox.pdmodel.common.PDStream(
                                    document, new java.io.ByteArrayInputStream(noise)));
            document.save(padded);
        }
        return padded.toByteArray();
    }
}
