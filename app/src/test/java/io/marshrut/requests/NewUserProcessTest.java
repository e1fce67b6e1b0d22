package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.Newcomers;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code it/new-user}. */
@PortalTest
class NewUserProcessTest {

    private static final List<String> WORK = List.of("account", "mailbox", "equipment", "accesses");

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    private Incidents tasks;
    private Newcomers newcomers;
    private String id;

    @BeforeEach
    void fileARequest() {
        tasks = new Incidents(api);
        newcomers = new Newcomers(api);
        id = newcomers.file("employee");
    }

    @Test
    void theNewcomersManagerApprovesThenFourThingsAreDoneAtOnceAndTheManagerAcceptsThem() {
        assertThat(stages()).containsExactly("approval");
        decide("manager", "approval", "approve", null);

        assertThat(stages()).containsExactlyInAnyOrderElementsOf(WORK);
        finishTheWork();

        assertThat(stages()).containsExactly("hand-over");
        decide("manager", "hand-over", "confirm", null);
        assertThat(status()).isEqualTo("COMPLETED");
    }

    @Test
    void whoIsTheManagerAsksForNoApproval() {
        id = newcomers.file("manager");

        assertThat(stages()).containsExactlyInAnyOrderElementsOf(WORK);
    }

    @Test
    void equipmentIsNotIssuedWithoutItsNote() {
        decide("manager", "approval", "approve", null);

        Api.Answer answer = tasks.decide("it", task("it", "equipment"), "done", "Ноутбук № 17");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("required_documents_missing");
        assertThat(answer.text()).contains("issue-note").contains("Акт выдачи");

        newcomers.attachTheNote(id);
        decide("it", "equipment", "done", "Ноутбук № 17");
        assertThat(stages()).containsExactlyInAnyOrder("account", "mailbox", "accesses");
    }

    @Test
    void isReturnedToTheInitiatorAndSentAgain() {
        decide("manager", "approval", "return", "Укажите должность точнее");
        assertThat(stages()).containsExactly("rework");

        decide("employee", "rework", "resubmit", "Старший кассир");
        assertThat(stages()).containsExactly("approval");
        decide("manager", "approval", "approve", null);
        assertThat(stages()).containsExactlyInAnyOrderElementsOf(WORK);
    }

    @Test
    void whatWasFilledInIsCorrectedBeforeItIsSentAgain() {
        decide("manager", "approval", "return", "Руководитель указан неверно");
        String rework = task("employee", "rework").path("id").asText();

        Api.Answer wrong = correct(rework, Map.of("manager", "nobody", "salary", "1"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("fields.manager", "fields.salary");
        Api.Answer corrected = correct(rework, Map.of("newcomer", "Яковлева Мария Павловна", "manager", "director"));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);

        JsonNode request = api.as("employee").get("/api/v1/requests/" + id).json();
        assertThat(request.path("title").asText()).isEqualTo("Яковлева Мария Павловна");
        assertThat(request.path("fields").path("jobTitle").asText()).isEqualTo("Кассир");
        assertThat(events()).contains("request.corrected");
        // the model's expressions see the new values: somebody else approves now
        assertThat(task("director", "approval").path("subject").path("title").asText())
                .isEqualTo("Яковлева Мария Павловна");
    }

    @Test
    void theFormIsNotCorrectedAtAStageOfWhichTheModelDoesNotSaySo() {
        Api.Answer answer = api.as("manager")
                .post(
                        "/api/v1/tasks/"
                                + task("manager", "approval").path("id").asText() + "/decision",
                        Map.of("decision", "approve", "fields", Map.of("jobTitle", "Директор")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("fields.jobTitle");
        assertThat(stages()).containsExactly("approval");
    }

    @Test
    void isRejected() {
        decide("manager", "approval", "reject", "Ставка закрыта");

        assertThat(status()).isEqualTo("REJECTED");
    }

    @Test
    void whatIsNotReadyIsPutRightAndHandedOverAgain() {
        decide("manager", "approval", "approve", null);
        finishTheWork();
        decide("manager", "hand-over", "return", "Нет доступа к кассе");
        assertThat(stages()).containsExactly("fixing");

        decide("safonov", "fixing", "done", "Доступ выдан");
        assertThat(stages()).containsExactly("hand-over");
        decide("manager", "hand-over", "confirm", null);
        assertThat(status()).isEqualTo("COMPLETED");
    }

    @Test
    void aQuestionAboutOneThingDoesNotStopTheOthers() {
        decide("manager", "approval", "approve", null);
        decide("it", "mailbox", "need-info", "Какая группа рассылки?");

        assertThat(status()).isEqualTo("WAITING_FOR_INITIATOR");
        decide("it", "account", "done", null);
        decide("employee", "answer", "answer", "Продажи");
        assertThat(status()).isEqualTo("OPEN");
        decide("it", "mailbox", "done", null);
        assertThat(stages()).containsExactlyInAnyOrder("equipment", "accesses");
    }

    @Test
    void anOverdueStageIsEscalatedAndStillLeadsToTheEnd() {
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> {
            id = newcomers.file("manager");
            // an account takes four working hours: until 15:00 in Moscow
            clock.moveTo(Instant.parse("2026-03-03T12:00:05Z"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> events().contains("sla.escalated"));
            finishTheWork();
            decide("manager", "hand-over", "confirm", null);
        });

        assertThat(status()).isEqualTo("COMPLETED");
    }

    @Test
    void takenBackItLeavesNothingToDo() {
        decide("manager", "approval", "approve", null);
        api.as("employee").post("/api/v1/requests/" + id + "/withdraw", Map.of("comment", "Передумал"));

        assertThat(status()).isEqualTo("WITHDRAWN");
        assertThat(newcomers.open("it", id)).isEmpty();
    }

    private void finishTheWork() {
        newcomers.attachTheNote(id);
        decide("it", "account", "done", null);
        decide("safonov", "mailbox", "done", null);
        decide("it", "equipment", "done", "Ноутбук № 17");
        decide("safonov", "accesses", "done", null);
    }

    private Api.Answer correct(String task, Map<String, Object> fields) {
        return api.as("employee")
                .post(
                        "/api/v1/tasks/" + task + "/decision",
                        Map.of("decision", "resubmit", "comment", "Исправлено", "fields", fields));
    }

    private void decide(String login, String stage, String decision, String comment) {
        newcomers.decide(login, id, stage, decision, comment);
    }

    private JsonNode task(String login, String stage) {
        return newcomers.task(login, id, stage);
    }

    /** Of everything that waits, seen by somebody who sees all. */
    private List<String> stages() {
        List<String> stages = new ArrayList<>();
        for (JsonNode task : api.as("director")
                .get("/api/v1/tasks?size=200&scope=all&kind=it/new-user&sort=created")
                .json()
                .path("items")) {
            if (task.path("subject").path("id").asText().equals(id)) {
                stages.add(task.path("stage").asText());
            }
        }
        return stages;
    }

    private String status() {
        return tasks.request("director", id).path("status").asText();
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        api.as("manager")
                .get("/api/v1/requests/" + id + "/timeline")
                .json()
                .forEach(entry -> events.add(entry.path("event").asText()));
        return events;
    }
}
