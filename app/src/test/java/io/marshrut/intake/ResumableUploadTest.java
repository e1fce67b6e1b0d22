package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.jobs.Housekeeping;
import io.marshrut.support.Api;
import io.marshrut.support.HeavyPdf;
import io.marshrut.support.LineCutter;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PieceSender;
import io.marshrut.support.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that arrive piece by piece over a line that breaks. */
@PortalTest
class ResumableUploadTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    List<Housekeeping> chores;

    @Test
    void twentyPagesOverALineThatBreaksLoseNoByteAndDoubleNone() throws IOException {
        byte[] file = HeavyPdf.of(20, 300_000);
        String sha = HeavyPdf.sha256(file);
        try (LineCutter line = new LineCutter(api.base(), 150_000, 700_000, 20)) {
            PieceSender sender = new PieceSender(line.base(), "accountant");
            String upload = sender.begin(file.length, Map.of("filename", "двадцать страниц.pdf", "sha256", sha));

            int times = sender.send(upload, file);
            JsonNode ended = ended(sender, upload);

            assertThat(line.cuts()).isGreaterThan(8);
            assertThat(times).isGreaterThan(8);
            String document = ended.path("documentId").asText();
            assertThat(HeavyPdf.sha256(api.as("accountant")
                            .get("/api/v1/documents/" + document + "/content")
                            .body()))
                    .isEqualTo(sha);
            assertThat(count("select count(*) from document where sha256 = :it", sha))
                    .isEqualTo(1);
            assertThat(count("select count(*) from intake_entry where state = 'ACCEPTED' and sha256 = :it", sha))
                    .isEqualTo(1);
            assertThat(piecesOf(upload)).isZero();
        }
    }

    @Test
    void aByteIsTakenWhereTheLastOneEndedAndNowhereElse() {
        PieceSender sender = new PieceSender(api.base(), "accountant");
        byte[] file = someText(1000);
        String upload = sender.begin(file.length, Map.of("filename", "a.txt"));

        assertThat(sender.patch(upload, 0, Arrays.copyOf(file, 400))).isEqualTo(204);
        assertThat(sender.patch(upload, 0, Arrays.copyOf(file, 400))).isEqualTo(409);
        assertThat(sender.patch(upload, 500, new byte[100])).isEqualTo(409);
        assertThat(sender.patch(upload, 400, new byte[601])).isEqualTo(409);
        assertThat(sender.offset(upload)).isEqualTo(400);

        assertThat(sender.patch(upload, 400, Arrays.copyOfRange(file, 400, 1000)))
                .isEqualTo(204);
        String document = ended(sender, upload).path("documentId").asText();
        assertThat(api.as("accountant")
                        .get("/api/v1/documents/" + document + "/content")
                        .body())
                .isEqualTo(file);
    }

    @Test
    void aFileThatArrivedDamagedIsRefusedAndTheLogSaysWhy() {
        PieceSender sender = new PieceSender(api.base(), "accountant");
        byte[] file = someText(50);
        String name = UUID.randomUUID() + ".txt";
        String upload = sender.begin(file.length, Map.of("filename", name, "sha256", HeavyPdf.sha256(someText(50))));

        sender.send(upload, file);

        assertThat(ended(sender, upload).path("reason").asText()).contains("контрольная сумма");
        assertThat(states(name)).containsExactly("REFUSED");
        assertThat(count("select count(*) from document where file_name = :it", name))
                .isZero();
    }

    @Test
    void anEmptyFileIsTakenAsAnUploadTakesIt() {
        PieceSender sender = new PieceSender(api.base(), "accountant");

        String upload = sender.begin(0, Map.of("filename", UUID.randomUUID() + ".pdf"));

        assertThat(ended(sender, upload).path("documentId").asText()).isNotBlank();
    }

    @Test
    void onlyTheOneWhoBeganItKnowsOfItAndMayDropIt() {
        String upload = new PieceSender(api.base(), "accountant").begin(10, Map.of("filename", "mine.txt"));

        assertThat(api.as("admin").get(upload).status()).isEqualTo(404);
        assertThat(new PieceSender(api.base(), "finance").patch(upload, 0, new byte[10]))
                .isEqualTo(404);
        assertThat(api.as("finance").call("DELETE", upload).status()).isEqualTo(404);
        assertThat(api.as("accountant").call("DELETE", upload).status()).isEqualTo(204);
        assertThat(api.as("accountant").get(upload).status()).isEqualTo(404);
    }

    @Test
    void limitsAndPermissionsAreThoseOfAnUpload() {
        Api.Session accountant = api.as("accountant");

        assertThat(accountant
                        .with("Upload-Length", "999999999999")
                        .post("/api/v1/uploads")
                        .status())
                .isEqualTo(413);
        assertThat(accountant
                        .with("Upload-Length", "all")
                        .post("/api/v1/uploads")
                        .status())
                .isEqualTo(400);
        assertThat(api.as("employee")
                        .with("Upload-Length", "5")
                        .post("/api/v1/uploads")
                        .status())
                .isEqualTo(403);
        assertThat(accountant
                        .with("Upload-Length", "5")
                        .with("Upload-Metadata", "site Tk9XSEVSRQ==")
                        .post("/api/v1/uploads")
                        .status())
                .isEqualTo(422);
        assertThat(accountant.call("OPTIONS", "/api/v1/uploads").header("Tus-Extension"))
                .contains("creation");
    }

    @Test
    void whatNobodyGoesOnWithIsSweptAfterADay() {
        String name = UUID.randomUUID() + ".txt";
        PieceSender sender = new PieceSender(api.base(), "accountant");
        String upload = sender.begin(100, Map.of("filename", name));
        sender.patch(upload, 0, new byte[40]);

        sweepAt(Duration.ofHours(20));
        assertThat(sender.offset(upload)).isEqualTo(40);

        sweepAt(Duration.ofHours(25));
        assertThat(api.as("accountant").get(upload).status()).isEqualTo(404);
        assertThat(states(name)).containsExactly("REFUSED");
    }

    private void sweepAt(Duration later) {
        clock.at(
                Instant.now().plus(later),
                () -> chores.stream()
                        .filter(SweepAbandonedUploads.class::isInstance)
                        .forEach(Housekeeping::tidy));
    }

    private static JsonNode ended(PieceSender sender, String upload) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> sender.state(upload),
                        state -> state.path("state").asText().equals("ENDED"));
    }

    private static byte[] someText(int length) {
        return (UUID.randomUUID() + "x".repeat(length)).substring(0, length).getBytes(StandardCharsets.UTF_8);
    }

    private long piecesOf(String upload) {
        return count(
                "select count(*) from resumable_piece where upload_id = :it::uuid",
                upload.substring(upload.lastIndexOf('/') + 1));
    }

    private List<String> states(String file) {
        return jdbc.sql("select state from intake_entry where file_name = :it")
                .param("it", file)
                .query(String.class)
                .list();
    }

    private long count(String sql, String it) {
        return jdbc.sql(sql).param("it", it).query(Long.class).single();
    }
}
