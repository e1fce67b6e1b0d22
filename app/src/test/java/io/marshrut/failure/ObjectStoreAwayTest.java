package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Outage;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The S3 store is killed, or stands still. */
@PortalTest
class ObjectStoreAwayTest {

    private static final Duration BOUND = Duration.ofSeconds(25);

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anUploadIsRefusedWholeAndTakenOnceTheStoreIsBack() throws Exception {
        String name = UUID.randomUUID() + ".pdf";
        byte[] file = Uploads.textPdf(Uploads.newInvoice());
        Outage.killed(EmbeddedStack.current().objectStore(), () -> {
            isRefused(upload(name, file));
            theBannerSaysSo();
        });
        assertThat(documentsNamed(name)).isZero();

        Api.Answer taken = upload(name, file);

        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        new Uploads(api).settled("accountant", taken.json().path("id").asText());
        assertThat(documentsNamed(name)).isEqualTo(1);
    }

    @Test
    void aDocumentInRecognitionReachesItsEndOnce() {
        Uploads uploads = new Uploads(api);
        String id = uploads.send(
                "accountant",
                "long.tiff",
                Uploads.scan(Uploads.newInvoice().withItems(Samples.manyItems(11, 80)))
                        .tiff());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> page(id) >= 1);

        EmbeddedStack.current().objectStore().kill();

        JsonNode card = uploads.settled("accountant", id);
        assertThat(card.path("status").asText()).isEqualTo("TO_VERIFY");
        assertThat(card.path("documentType").asText()).isEqualTo("INVOICE");
        assertThat(waiting(id)).isEqualTo(1);
    }

    @Test
    void aStoreThatStandsStillHoldsNeitherTheUploaderNorOthersUp() throws Exception {
        String name = UUID.randomUUID() + ".pdf";
        byte[] file = Uploads.textPdf(Uploads.newInvoice());
        Outage.frozen(EmbeddedStack.current().objectStore(), () -> {
            Crowd.calls(
                            30,
                            BOUND,
                            n -> n % 2 == 0
                                    ? upload(name, file)
                                    : api.as("employee").get("/api/v1/me"))
                    .forEach(answer -> assertThat(answer.status()).isIn(200, 503));
            isRefused(upload(name, file));
        });
        assertThat(documentsNamed(name)).isZero();

        assertThat(upload(name, file).status()).isEqualTo(202);
    }

    private Api.Answer upload(String name, byte[] file) {
        return api.as("accountant").upload("/api/v1/documents", name, file, Map.of());
    }

    private static void isRefused(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("storage_unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    private void theBannerSaysSo() {
        try (Browser.Visitor visitor = browser.signedIn("accountant", Browser.DESKTOP)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(visitor.open("/documents").page().content())
                                    .contains("Хранилище файлов не отвечает"));
        }
    }

    private int documentsNamed(String name) {
        return count("select count(*) from document where file_name = :it", name);
    }

    private int page(String id) {
        return count("select coalesce(max(page), 0) from recognition where document_id = :it::uuid", id);
    }

    private int waiting(String id) {
        return count("select count(*) from work_item where subject_id = :it and state in ('OPEN', 'ON_HOLD')", id);
    }

    private int count(String sql, String it) {
        return jdbc.sql(sql).param("it", it).query(Integer.class).single();
    }
}
