package io.marshrut.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Api;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a verification to the report, and the rate that is chosen. */
@PortalTest
class ReliabilityTest {

    private static final String PATH = "/api/v1/documents/reliability";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCorrectionIsCountedAgainstTheFieldAndForNoOther() {
        Uploads uploads = new Uploads(api);
        Sample sample = Uploads.newInvoice();
        String id = uploads.send("accountant", "doubtful.pdf", Uploads.textPdf(sample));
        JsonNode read = uploads.settled("accountant", id);
        JsonNode before = api.as("accountant").get(PATH).json();

        Api.Answer verified = api.as("accountant")
                .post(
                        "/api/v1/documents/" + id + "/verification",
                        Map.of("accept", true, "fields", Map.of("number", sample.number() + "-X")));

        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        JsonNode after = api.as("accountant").get(PATH).json();
        assertThat(after.path("documents").asInt() - before.path("documents").asInt())
                .isEqualTo(1);
        assertThat(measured(after, "number", "wrong") - measured(before, "number", "wrong"))
                .isEqualTo(1);
        assertThat(measured(after, "totalAmount", "of") - measured(before, "totalAmount", "of"))
                .isEqualTo(1);
        assertThat(measured(after, "totalAmount", "wrong") - measured(before, "totalAmount", "wrong"))
                .isZero();
        assertThat(jdbc.sql("select stated from reading_outcome where document_id = :id::uuid and field = 'number'")
                        .param("id", id)
                        .query(Double.class)
                        .single())
                .isEqualTo(read.path("fields").path("number").path("confidence").asDouble());
        JsonNode filtered = api.as("accountant")
                .get(PATH + "?days=30&field=number&documentType=INVOICE")
                .json();
        assertThat(filtered.path("rows")).hasSize(1);
        assertThat(filtered.path("choices")).hasSize(4);
    }

    @Test
    void theRateIsChosenByThoseWhoAnswerForItAndIsJournalled() {
        try {
            assertThat(choose("accountant", 0.01).status()).isEqualTo(403);
            assertThat(choose("admin", 0.3).status()).isEqualTo(422);
            assertThat(choose("admin", 0.01).status()).isEqualTo(200);

            assertThat(api.as("accountant").get(PATH).json().path("errorRate").asDouble())
                    .isEqualTo(0.01);
            assertThat(jdbc.sql("select count(*) from journal_entry where event = 'setting.error-rate-changed'")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        } finally {
            choose("admin", ErrorRate.DEFAULT);
        }
    }

    @Test
    void itIsNobodyElsesBusiness() {
        assertThat(api.as("employee").get(PATH).status()).isEqualTo(403);
        assertThat(api.as("finance").get(PATH).status()).isEqualTo(403);
    }

    private Api.Answer choose(String login, double rate) {
        return api.as(login).call("PUT", PATH + "/error-rate", "{\"rate\":" + rate + "}");
    }

    private static int measured(JsonNode report, String field, String count) {
        return StreamSupport.stream(report.path("rows").spliterator(), false)
                .filter(row -> row.path("field").asText().equals(field))
                .filter(row -> row.path("documentType").asText().equals("INVOICE"))
                .mapToInt(row -> row.path("measured").path(count).asInt())
                .sum();
    }
}
