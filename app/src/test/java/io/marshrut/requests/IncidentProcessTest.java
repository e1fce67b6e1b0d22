package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code it/incident}. */
@PortalTest
class IncidentProcessTest {

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    private Incidents incidents;
    private String id;

    @BeforeEach
    void fileAnIncident() {
        incidents = new Incidents(api);
        id = incidents.file("employee", Incidents.title());
    }

    @Test
    void waitsForTheFirstLineWithADueDate() {
        JsonNode request = incidents.request("employee", id);

        assertThat(request.path("status").asText()).isEqualTo("OPEN");
        assertThat(request.path("stage").asText()).isEqualTo("triage");
        assertThat(request.path("dueAt").asText()).isNotEmpty();
        assertThat(request.path("number").asText()).matches("IT-\\d{4}-\\d{5}");
        assertThat(incidents.task("it", id).path("because").asText()).contains("ИТ-поддержка");
    }

    @Test
    void isAcceptedAndResolved() {
        decide("it", "accept", null);
        assertThat(stage()).isEqualTo("resolution");

        decide("safonov", "resolve", "Заменили ленту");

        assertThat(status()).isEqualTo("COMPLETED");
        assertThat(incidents.request("employee", id).path("sla").asText()).isEqualTo("MET");
        assertThat(events())
                .containsExactly("request.submitted", "stage.decided", "stage.decided", "request.completed");
    }

    @Test
    void isSolvedAtOnce() {
        decide("it", "solve", "Включили питание");

        assertThat(status()).isEqualTo("COMPLETED");
    }

    @Test
    void isRejectedWithAReason() {
        assertThat(incidents
                        .decide("it", incidents.task("it", id), "reject", " ")
                        .code())
                .isEqualTo("comment_required");

        decide("it", "reject", "Это не к нам");

        assertThat(status()).isEqualTo("REJECTED");
    }

    @Test
    void isReturnedToTheFirstLine() {
        decide("it", "accept", null);
        decide("it", "return", "Нужна другая бригада");

        assertThat(stage()).isEqualTo("triage");
        decide("safonov", "accept", null);
        decide("safonov", "resolve", "Готово");
        assertThat(status()).isEqualTo("COMPLETED");
    }

    @Test
    void waitsForTheInitiatorWhileAQuestionIsOpen() {
        JsonNode task = incidents.task("it", id);
        decide("it", "need-info", "Какая модель кассы?");

        assertThat(status()).isEqualTo("WAITING_FOR_INITIATOR");
        assertThat(incidents.request("employee", id).path("sla").asText()).isEqualTo("PAUSED");
        assertThat(incidents.decide("it", task, "accept", null).code()).isEqualTo("on_hold");

        JsonNode answer = incidents.task("employee", id);
        assertThat(answer.path("because").asText()).contains("Какая модель кассы?");
        assertThat(incidents.decide("employee", answer, "answer", null).code()).isEqualTo("comment_required");
        decide("employee", "answer", "Штрих-М");

        assertThat(status()).isEqualTo("OPEN");
        assertThat(incidents.task("it", id).path("assignee").asText()).isEqualTo("it");
        decide("it", "accept", null);
        assertThat(stage()).isEqualTo("resolution");
    }

    @Test
    void theClockStandsStillWhileTheInitiatorIsAsked() {
        // Tuesday 3 March 2026, 10:00 in Moscow; the first line has two hours
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> {
            String asked = incidents.file("employee", Incidents.title());
            isDue(asked, "2026-03-03T09:00:00Z");
            clock.moveTo(Instant.parse("2026-03-03T08:00:00Z"));
            incidents.decide("it", incidents.task("it", asked), "need-info", "Какая?");
            clock.moveTo(Instant.parse("2026-03-04T07:00:00Z"));
            incidents.decide("employee", incidents.task("employee", asked), "answer", "Третья");

            // an hour was left; six working hours passed on Tuesday and one on Wednesday
            isDue(asked, "2026-03-04T08:00:00Z");
            JsonNode sla =
                    api.as("employee").get("/api/v1/requests/" + asked + "/sla").json();
            List<String> facts = new ArrayList<>();
            sla.path("facts").forEach(fact -> facts.add(fact.path("fact").asText()));
            assertThat(facts).startsWith("STARTED", "PAUSED", "RESUMED");
            assertThat(sla.path("steps").toString()).contains("Пауза");
        });
    }

    private void isDue(String request, String moment) {
        assertThat(OffsetDateTime.parse(
                        incidents.request("employee", request).path("dueAt").asText()))
                .isCloseTo(moment, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void isOverdueWhenTheTimeIsUsedUp() {
        String[] late = new String[1];
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> late[0] = incidents.file("employee", Incidents.title()));
        clock.at(
                Instant.parse("2026-03-03T08:45:00Z"),
                () -> assertThat(incidents.task("it", late[0]).path("sla").asText())
                        .isEqualTo("AT_RISK"));
        clock.at(Instant.parse("2026-03-03T09:00:01Z"), () -> {
            assertThat(incidents.task("it", late[0]).path("sla").asText()).isEqualTo("OVERDUE");
            incidents.decide("it", incidents.task("it", late[0]), "solve", "Поздно, но решено");
        });

        assertThat(incidents.request("employee", late[0]).path("sla").asText()).isEqualTo("MISSED");
    }

    @Test
    void isWithdrawnByItsInitiatorAlone() {
        assertThat(api.as("it")
                        .post("/api/v1/requests/" + id + "/withdraw", "{}")
                        .status())
                .isEqualTo(403);

        Api.Answer withdrawn =
                api.as("employee").post("/api/v1/requests/" + id + "/withdraw", "{\"comment\":\"Само прошло\"}");

        assertThat(withdrawn.json().path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(api.as("employee")
                        .post("/api/v1/requests/" + id + "/withdraw", "{}")
                        .status())
                .isEqualTo(409);
        assertThat(api.as("it").get("/api/v1/tasks?scope=group&size=200").text())
                .doesNotContain(id);
    }

    @Test
    void isWithdrawnEvenWhileAQuestionIsOpen() {
        decide("it", "need-info", "Какая модель?");
        api.as("employee").post("/api/v1/requests/" + id + "/withdraw", "{}");

        assertThat(status()).isEqualTo("WITHDRAWN");
        assertThat(api.as("employee").get("/api/v1/tasks?size=200").text()).doesNotContain(id);
    }

    @Test
    void takesCommentsAndFilesFromThoseWhoMayReadIt() {
        assertThat(api.as("it")
                        .post("/api/v1/requests/" + id + "/comments", "{\"text\":\"Смотрим\"}")
                        .status())
                .isEqualTo(201);
        Api.Answer attached = api.as("employee")
                .upload(
                        "/api/v1/requests/" + id + "/documents",
                        "снимок.png",
                        new byte[] {1, 2, 3},
                        java.util.Map.of());

        assertThat(attached.status()).isEqualTo(201);
        String document = attached.json().path("documentId").asText();
        assertThat(api.as("it")
                        .get("/api/v1/documents/" + document + "/content")
                        .body())
                .containsExactly(1, 2, 3);
        assertThat(api.as("lawyer")
                        .get("/api/v1/documents/" + document + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(events()).contains("request.commented", "document.attached");
    }

    @Test
    void aClosedRequestTakesNoFiles() {
        decide("it", "solve", "Готово");

        assertThat(api.as("employee")
                        .upload("/api/v1/requests/" + id + "/documents", "a.txt", new byte[] {1}, java.util.Map.of())
                        .code())
                .isEqualTo("request_closed");
    }

    @Test
    void strangersDoNotSeeIt() {
        for (String call : List.of("", "/timeline", "/sla", "/print.pdf")) {
            assertThat(api.as("lawyer").get("/api/v1/requests/" + id + call).status())
                    .as(call)
                    .isEqualTo(404);
        }
        assertThat(api.as("lawyer").get("/api/v1/requests?size=200").text()).doesNotContain(id);
    }

    @Test
    void isPrintedWithItsHistory() {
        Api.Answer pdf = api.as("employee").get("/api/v1/requests/" + id + "/print.pdf");

        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    private void decide(String login, String decision, String comment) {
        Api.Answer answer = incidents.decide(login, incidents.task(login, id), decision, comment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String status() {
        return incidents.request("employee", id).path("status").asText();
    }

    private String stage() {
        return incidents.request("employee", id).path("stage").asText();
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        api.as("employee")
                .get("/api/v1/requests/" + id + "/timeline")
                .json()
                .forEach(entry -> events.add(entry.path("event").asText()));
        return events;
    }
}
