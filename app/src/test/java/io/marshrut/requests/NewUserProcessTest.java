package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private String id;

    @BeforeEach
    void fileARequest() {
        tasks = new Incidents(api);
        id = file("employee");
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
        id = file("manager");

        assertThat(stages()).containsExactlyInAnyOrderElementsOf(WORK);
    }

    @Test
    void equipmentIsNotIssuedWithoutItsNote() {
        decide("manager", "approval", "approve", null);

        Api.Answer answer = tasks.decide("it", task("it", "equipment"), "done", "Ноутбук № 17");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("required_documents_missing");
        assertThat(answer.text()).contains("issue-note").contains("Акт выдачи");

        attachTheNote();
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
            id = file("manager");
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
        assertThat(open("it")).isEmpty();
    }

    private void finishTheWork() {
        attachTheNote();
        decide("it", "account", "done", null);
        decide("safonov", "mailbox", "done", null);
        decide("it", "equipment", "done", "Ноутбук № 17");
        decide("safonov", "accesses", "done", null);
    }

    private void attachTheNote() {
        Api.Answer answer = api.as("it")
                .upload(
                        "/api/v1/requests/" + id + "/documents",
                        "note.txt",
                        "Акт выдачи".getBytes(StandardCharsets.UTF_8),
                        Map.of("role", "issue-note"));
        assertThat(answer.status()).isEqualTo(201);
    }

    private String file(String login) {
        Api.Answer answer = api.as(login)
                .post(
                        "/api/v1/requests",
                        Map.of(
                                "kind",
                                "it/new-user",
                                "fields",
                                Map.of(
                                        "newcomer",
                                        "Яковлева Мария Петровна",
                                        "jobTitle",
                                        "Кассир",
                                        "startsOn",
                                        "2026-12-01",
                                        "manager",
                                        "manager",
                                        "equipment",
                                        List.of("laptop", "phone"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private void decide(String login, String stage, String decision, String comment) {
        Api.Answer answer = tasks.decide(login, task(login, stage), decision, comment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonNode task(String login, String stage) {
        return open(login).stream()
                .filter(task -> task.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stage + " does not wait for " + login));
    }

    private List<JsonNode> open(String login) {
        return Stream.of("mine", "group")
                .flatMap(scope -> {
                    List<JsonNode> found = new ArrayList<>();
                    api.as(login)
                            .get("/api/v1/tasks?size=200&sort=created&scope=" + scope)
                            .json()
                            .path("items")
                            .forEach(found::add);
                    return found.stream();
                })
                .filter(task -> task.path("subject").path("id").asText().equals(id))
                .toList();
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
