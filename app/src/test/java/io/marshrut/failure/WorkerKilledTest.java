package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.support.Api;
import io.marshrut.support.Outage;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code kill -9} of the OCR worker in the middle of a page. */
@PortalTest
class WorkerKilledTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private Uploads uploads;

    @BeforeEach
    void prepare() {
        uploads = new Uploads(api);
    }

    @Test
    void theDocumentIsReadByTheNextWorkerOnce() {
        String id = sendLongScan();
        killInMidPage(id, 1);

        JsonNode card = uploads.settled("accountant", id);

        assertThat(card.path("status").asText()).isEqualTo("TO_VERIFY");
        assertThat(card.path("documentType").asText()).isEqualTo("INVOICE");
        assertThat(attempts(id)).isEqualTo(2);
    }

    @Test
    void aDocumentThatKillsTheWorkerAgainAndAgainEndsAndHoldsNothingUp() {
        String id = sendLongScan();
        for (int attempt = 1; attempt <= 3; attempt++) {
            killInMidPage(id, attempt);
        }
        String next = uploads.send("accountant", "next.pdf", Uploads.textPdf(Uploads.newInvoice()));

        JsonNode card = uploads.settled("accountant", id);

        assertThat(card.path("status").asText()).isEqualTo("UNREADABLE");
        assertThat(card.path("reason").asText()).contains("несколько раз прервалось");
        assertThat(uploads.settled("accountant", next).path("documentType").asText())
                .isEqualTo("INVOICE");
    }

    @Test
    void aWorkerThatStandsStillGoesOnWhereItStoodAndUploadsAreTakenMeanwhile() throws Exception {
        String id = sendLongScan();
        await().atMost(Duration.ofSeconds(60)).until(() -> attempts(id) == 1 && page(id) >= 1);
        List<String> meanwhile = new ArrayList<>();
        Outage.frozen(EmbeddedStack.current().workers().get(0), () -> {
            for (int n = 0; n < 3; n++) {
                meanwhile.add(uploads.send("accountant", n + ".pdf", Uploads.textPdf(Uploads.newInvoice())));
            }
        });

        assertThat(uploads.settled("accountant", id).path("documentType").asText())
                .isEqualTo("INVOICE");
        assertThat(attempts(id)).isEqualTo(1);
        meanwhile.forEach(one -> assertThat(
                        uploads.settled("accountant", one).path("documentType").asText())
                .isEqualTo("INVOICE"));
    }

    @Test
    void aCallForTasksThatTheDeadWorkerLeftOpenTakesNoneAway() throws Exception {
        String id = sendLongScan();
        awaitMidPage(id, 1);
        Outage.killed(EmbeddedStack.current().workers().get(0), () -> {
            leaveCallOpen("embedded-1.1");
            leaveCallOpen("embedded-1.2");
        });
        String next = uploads.send("accountant", "next.pdf", Uploads.textPdf(Uploads.newInvoice()));

        assertThat(uploads.settled("accountant", id).path("status").asText()).isEqualTo("TO_VERIFY");
        assertThat(attempts(id)).isEqualTo(2);
        assertThat(uploads.settled("accountant", next).path("documentType").asText())
                .isEqualTo("INVOICE");
    }

    /** Asks for a task, waits long enough to know that the portal keeps the call, and is gone. */
    private void leaveCallOpen(String worker) {
        String body = """
                {"workerId": "%s", "maxTasks": 1, "asyncResponseTimeout": 600000,
                 "topics": [{"topicName": "recognise", "lockDuration": 600000}]}""".formatted(worker);
        String account = environment.getProperty("marshrut.worker.login", "ocr-worker") + ":"
                + environment.getRequiredProperty("marshrut.worker.password");
        HttpRequest call = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + environment.getRequiredProperty("local.server.port")
                        + "/engine-rest/external-task/fetchAndLock"))
                .timeout(Duration.ofSeconds(1))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(call, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    /** Several pages, so that there is a middle to be killed in. */
    private String sendLongScan() {
        Sample sample = Uploads.newInvoice().withItems(Samples.manyItems(11, 80));
        return uploads.send("accountant", "long.tiff", Uploads.scan(sample).tiff());
    }

    private void killInMidPage(String id, int attempt) {
        awaitMidPage(id, attempt);
        EmbeddedStack.current().workers().get(0).kill();
    }

    private void awaitMidPage(String id, int attempt) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> attempts(id) == attempt && page(id) >= 1);
    }

    private int attempts(String id) {
        return number("attempts", id);
    }

    private int page(String id) {
        return number("page", id);
    }

    private int number(String column, String id) {
        return jdbc.sql("select coalesce(max(" + column + "), 0) from recognition where document_id = :id::uuid")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
