package io.marshrut.primarydocuments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person does with a doubtful document; its seller is unknown, which is doubt enough. */
@PortalTest
class VerificationTest {

    @Autowired
    Api api;

    private Uploads uploads;
    private Sample sample;
    private String id;

    @BeforeEach
    void uploadADoubtfulDocument() {
        uploads = new Uploads(api);
        sample = Uploads.newInvoice();
        id = uploads.send("accountant", "doubtful.pdf", Uploads.textPdf(sample));
        assertThat(uploads.settled("accountant", id).path("status").asText()).isEqualTo("TO_VERIFY");
    }

    @Test
    void waitsForTheAccountantsOfTheHeadOfficeWithADueDate() {
        JsonNode task = task();

        assertThat(task.path("stage").asText()).isEqualTo("verification");
        assertThat(task.path("candidateGroups").get(0).asText()).isEqualTo("accountant");
        assertThat(task.path("dueAt").asText()).isNotEmpty();
        assertThat(task.path("because").asText()).startsWith("Распознано с сомнениями");
        assertThat(task.path("subject").path("id").asText()).isEqualTo(id);
    }

    @Test
    void isNotDecidedByAPlainDecision() {
        Api.Answer answer = new Incidents(api).decide("accountant", task(), "accept", null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("use_verification");
    }

    @Test
    void isAcceptedWithCorrections() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("number", " 77/1 ");
        fields.put("date", "31.03.2026");
        fields.put("totalAmount", "1 725,02");
        fields.put("basis", null);
        Api.Answer answer = verify("accountant", Map.of("accept", true, "fields", fields));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode card = uploads.card("accountant", id);
        assertThat(card.path("status").asText()).isEqualTo("VERIFIED");
        assertThat(card.path("touchless").asBoolean()).isFalse();
        assertThat(value(card, "number")).isEqualTo("77/1");
        assertThat(value(card, "date")).isEqualTo("2026-03-31");
        assertThat(value(card, "totalAmount")).isEqualTo("1725.02");
        assertThat(card.path("fields").has("basis")).isFalse();
        // what nobody touched stays as it was read
        assertThat(value(card, "sellerInn")).isEqualTo(sample.seller().inn());
        assertThat(card.path("fields"))
                .allMatch(field -> !field.path("needsReview").asBoolean());
        assertThat(api.as("accountant").get("/api/v1/tasks?scope=all&size=200").text())
                .doesNotContain(id);
    }

    @Test
    void theChecksAreMadeAnewWithWhatThePersonSaid() {
        verify(
                "accountant",
                Map.of("accept", true, "fields", Map.of("sellerInn", "7707083894", "totalAmount", "1,00")));

        JsonNode card = uploads.card("accountant", id);
        assertThat(card.path("checks"))
                .anyMatch(check -> check.path("code").asText().equals("inn")
                        && !check.path("ok").asBoolean()
                        && check.path("detail").asText().contains("7707083894"))
                .anyMatch(check -> check.path("code").asText().equals("total_equals_lines_plus_vat")
                        && !check.path("ok").asBoolean());
    }

    @Test
    void isVerifiedOnce() {
        assertThat(verify("accountant", Map.of("accept", true)).status()).isEqualTo(200);

        Api.Answer again = verify("zueva", Map.of("accept", true));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("already_verified");
    }

    @Test
    void isRejectedOnlyWithAReasonThatTheSenderThenReads() {
        assertThat(verify("accountant", Map.of("accept", false)).code()).isEqualTo("comment_required");
        assertThat(uploads.card("accountant", id).path("status").asText()).isEqualTo("TO_VERIFY");

        verify("accountant", Map.of("accept", false, "comment", "Не наш документ"));

        JsonNode card = uploads.card("accountant", id);
        assertThat(card.path("status").asText()).isEqualTo("REJECTED");
        assertThat(card.path("reason").asText()).isEqualTo("Не наш документ");
    }

    @Test
    void namesEveryValueThatHasTheWrongForm() {
        Api.Answer answer = verify(
                "accountant",
                Map.of(
                        "accept",
                        true,
                        "fields",
                        Map.of("date", "31.02.2026", "totalAmount", "много", "sellerInn", "12-34", "colour", "red")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("fields.date", "fields.totalAmount", "fields.sellerInn", "fields.colour");
        assertThat(uploads.card("accountant", id).path("status").asText()).isEqualTo("TO_VERIFY");
    }

    @Test
    void aColleagueWhoHoldsItKeepsIt() {
        api.as("zueva").post("/api/v1/tasks/" + task().path("id").asText() + "/claim");

        assertThat(verify("accountant", Map.of("accept", true)).code()).isEqualTo("held_by_other");
        assertThat(verify("zueva", Map.of("accept", true)).status()).isEqualTo(200);
    }

    @Test
    void isHandedOnlyToThoseWhoMayVerify() {
        String task = "/api/v1/tasks/" + task().path("id").asText() + "/delegate";

        Api.Answer refused = api.as("accountant").post(task, Map.of("to", "employee"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field")).containsExactly("to");
        assertThat(api.as("accountant").post(task, Map.of("to", "zueva")).status())
                .isEqualTo(200);
    }

    @Test
    void isNobodyElsesBusiness() {
        assertThat(verify("employee", Map.of("accept", true)).status()).isEqualTo(404);
        assertThat(verify("finance", Map.of("accept", true)).status()).isEqualTo(403);
        assertThat(verify("accountant", Map.of()).status()).isEqualTo(422);
    }

    private JsonNode task() {
        return new Incidents(api).task("accountant", id);
    }

    private Api.Answer verify(String login, Map<String, Object> body) {
        return api.as(login).post("/api/v1/documents/" + id + "/verification", body);
    }

    private static String value(JsonNode card, String field) {
        return card.path("fields").path(field).path("value").asText();
    }
}
