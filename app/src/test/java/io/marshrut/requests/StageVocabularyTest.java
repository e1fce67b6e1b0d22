package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Works;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a package may say about its stages: who does them, what they fill, how long they have, what they wait for. */
@PortalTest
class StageVocabularyTest {

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext portal;

    private Works works;
    private String initiator;
    private String boss;
    private String owner;

    @BeforeEach
    void aKindOfItsOwn() {
        works = new Works(portal);
        works.publish();
        boss = works.person(null, "MSK-01");
        initiator = works.person(boss, "HQ");
        owner = works.person(boss, "HQ");
    }

    @Test
    void eachStageIsWithWhomTheModelNamesAndSaysWhy() {
        String id = file(Map.of());

        JsonNode measure = works.task(id, "measure");
        assertThat(measure.path("assignee").asText())
                .as("the store manager of the site")
                .isEqualTo("frolov");
        assertThat(measure.path("because").asText())
                .isEqualTo("Заявка «Работы с замером», этап «Замер»: выполняет Директор магазина"
                        + " (должность, ближайшая к площадке заявки).");
        measured(id, Map.of("amount", "250000", "complex", true, "permit", "17"));

        JsonNode approval = works.task(id, "approval");
        assertThat(approval.path("assignee").asText()).isEqualTo(boss);
        assertThat(approval.path("because").asText()).contains("выполняет руководитель инициатора");
        decide(boss, id, "approval", "approve", null, Map.of());

        JsonNode work = works.task(id, "work");
        assertThat(work.path("assignee").asText()).isEqualTo(owner);
        assertThat(work.path("because").asText()).contains("выполняет сотрудник из поля «Ответственный»");
        decide(owner, id, "work", "done", null, Map.of());

        JsonNode acceptance = works.task(id, "acceptance");
        assertThat(acceptance.path("assignee").asText()).isEqualTo("frolov");
        assertThat(acceptance.path("because").asText()).contains("тот, кто выполнил этап «Замер»");
    }

    @Test
    void whatLeadsToNobodyGoesToWhomTheStageEscalatesTo() {
        initiator = works.person(null, "HQ");
        String id = file(Map.of());
        measured(id, Map.of("amount", "250000", "complex", true, "permit", "17"));

        JsonNode approval = works.task(id, "approval");
        assertThat(approval.path("assignee").asText())
                .as("head of the department")
                .isEqualTo("director");
        assertThat(approval.path("because").asText())
                .isEqualTo("Исполнителя определить не удалось (руководитель инициатора),"
                        + " поэтому задача перешла по правилу эскалации.");
        assertThat(works.events(id)).contains("request.performer-missing");
    }

    @Test
    void whoIsBlockedIsNotWaitedFor() {
        String id = file(Map.of());
        works.block(owner);
        measured(id, Map.of("amount", "1"));

        JsonNode work = works.task(id, "work");
        assertThat(work.path("assignee").asText()).isEqualTo("director");
        assertThat(work.path("because").asText()).contains("больше не работает в портале");
    }

    @Test
    void whoIsAwayKeepsTheTaskForTheirDeputyAndWithoutOneItIsEscalated() {
        String deputy = works.person(boss, "HQ");
        works.away(owner, deputy);
        String covered = file(Map.of());
        measured(covered, Map.of("amount", "1"));
        assertThat(works.task(covered, "work").path("assignee").asText()).isEqualTo(owner);
        decide(deputy, covered, "work", "done", null, Map.of());

        String alone = works.person(null, "HQ");
        String id = file(Map.of("owner", alone));
        works.away(alone, null);
        measured(id, Map.of("amount", "1"));

        JsonNode work = works.task(id, "work");
        assertThat(work.path("assignee").asText()).isEqualTo("director");
        assertThat(work.path("because").asText()).contains("отсутствует, замещающего нет");
    }

    @Test
    void theCatalogueAsksOnlyForWhatIsFiledAndTellsWhatStagesFill() {
        JsonNode entry = works.entry(initiator);

        assertThat(entry.path("form").path("fields").findValuesAsText("key"))
                .containsExactly("summary", "owner", "accessUntil", "deadline", "impact", "budget");
        assertThat(entry.path("stages").get(0).path("fields").findValuesAsText("key"))
                .containsExactly("amount", "complex", "contractor", "permit", "urgency");
        assertThat(works.tryToFile(initiator, fields(Map.of("amount", "5"))).text())
                .contains("fields.amount");
        assertThat(works.page(initiator, "/catalog/" + works.kind()))
                .contains("fields.budget")
                .doesNotContain("fields.amount");
        assertThat(works.page(initiator, "/catalog?q=" + URLEncoder.encode("протекла", StandardCharsets.UTF_8)))
                .contains(works.kind());
    }

    @Test
    void aPositiveDecisionNeedsItsFieldsAndOthersDoNot() {
        String id = file(Map.of());

        Api.Answer refused = works.decide("frolov", id, "measure", "done", null, Map.of("complex", "true"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("fields.amount", "fields.contractor", "fields.permit");
        Api.Answer strange = works.decide("frolov", id, "measure", "done", null, Map.of("colour", "red"));
        assertThat(strange.text()).contains("fields.colour");
        Api.Answer wrong = works.decide("frolov", id, "measure", "reject", "Нет", Map.of("amount", "много"));
        assertThat(wrong.json().path("errors").findValuesAsText("field")).containsExactly("fields.amount");

        decide("frolov", id, "measure", "reject", "Нет", Map.of());
        assertThat(works.request(initiator, id).path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void whatAStageFillsIsShownSteersTheCaseAndIsFilledIn() {
        String permit = "permit" + UUID.randomUUID().toString().replace("-", "");
        String id = file(Map.of());
        measured(id, Map.of("amount", "250 000,50", "complex", "true", "permit", permit));

        JsonNode fields = works.request(initiator, id).path("fields");
        assertThat(fields.path("amount").asText()).isEqualTo("250000.50");
        assertThat(fields.path("complex").asBoolean()).isTrue();
        assertThat(works.events(id)).contains("request.filled");
        String card = works.page(boss, "/requests/" + id);
        assertThat(card).contains("Стоимость", permit, "value=\"250000.50\"", "name=\"fields.amount\"");

        decide(boss, id, "approval", "return", "Дорого", Map.of("amount", "90000"));
        decide("frolov", id, "measure", "done", null, Map.of());
        assertThat(works.task(id, "work")).as("90 000 need no approval").isNotNull();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.as(initiator)
                        .get("/api/v1/search?q=" + permit)
                        .text()
                        .contains(id));
    }

    @Test
    void whoDoesAStageDoesNotSeeWhatItHides() {
        String id = file(Map.of());
        measured(id, Map.of("amount", "1"));

        assertThat(works.request(owner, id).path("fields").has("budget")).isFalse();
        assertThat(works.request(owner, id).path("fields").has("amount")).isTrue();
        assertThat(works.page(owner, "/requests/" + id)).doesNotContain("Бюджет");
        assertThat(works.request(initiator, id).path("fields").has("budget")).isTrue();
        assertThat(works.page("frolov", "/requests/" + id)).contains("Бюджет");
    }

    @Test
    void thePageOfADecisionShowsWhatIsWrongAndKeepsWhatWasTyped() {
        String id = file(Map.of());
        String task = works.task(id, "measure").path("id").asText();

        String card = works.sendForm(
                "frolov",
                id,
                task,
                Map.of(
                        "decision", "done",
                        "comment", "Померил",
                        "fields.amount", "много",
                        "fields.complex", "false",
                        "fields.contractor", "ООО «Лютик»"));
        assertThat(card).contains("fields.amount-error", "value=\"много\"", "ООО «Лютик»", "Померил");
        works.sendForm(
                "frolov",
                id,
                task,
                Map.of(
                        "decision", "done",
                        "fields.amount", "7",
                        "fields.complex", "false",
                        "fields.contractor", "ООО «Лютик»"));

        JsonNode fields = works.request(initiator, id).path("fields");
        assertThat(fields.path("amount").asText()).isEqualTo("7.00");
        assertThat(fields.path("complex").isBoolean())
                .as("a box that is not ticked is a no")
                .isTrue();
    }

    @Test
    void priorityComesOfATableAndGivesStagesTheirTime() {
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> {
            String all = file(Map.of("impact", "site", "deadline", "2026-06-01T10:00"));
            String one = file(Map.of("budget", "2000000", "deadline", "2026-06-01T10:00"));
            assertThat(works.request(initiator, all).path("priority").asText()).isEqualTo("P2");
            assertThat(works.request(initiator, one).path("priority").asText()).isEqualTo("P3");
            assertThat(works.task(one, "measure").path("priority").asText()).isEqualTo("P3");
            String list = "/api/v1/requests?mine=true&kind=" + works.kind();
            assertThat(api.as(initiator)
                            .get(list + "&priority=P2")
                            .json()
                            .path("items")
                            .findValuesAsText("id"))
                    .containsExactly(all);
            assertThat(api.as(initiator)
                            .get(list + "&sort=priority")
                            .json()
                            .path("items")
                            .findValuesAsText("id"))
                    .containsExactly(all, one);
            assertThat(api.as(initiator).get(list + "&priority=P9").status()).isEqualTo(400);
            assertThat(works.page(initiator, "/requests?priority=P2&sort=priority"))
                    .contains("P2 · высокий");
            OffsetDateTime eight = due(all);

            // a question keeps what was filled in: more urgent now, the running stage has two hours
            decide("frolov", all, "measure", "need-info", "Где?", Map.of("urgency", "now"));
            assertThat(works.request(initiator, all).path("priority").asText()).isEqualTo("P1");
            assertThat(works.events(all)).contains("request.reprioritised");
            decide(initiator, all, "answer", "answer", "Тут", Map.of());
            assertThat(due(all)).isBefore(eight).isCloseTo("2026-03-03T09:00:00Z", within(10, ChronoUnit.SECONDS));
        });
    }

    @Test
    void theOneWithTheLeastToDoGetsIt() {
        String id = untilTheDay("2026-03-10");
        clock.at(Instant.parse("2026-03-09T21:00:30Z"), () -> {
            works.runTimers(id);
            JsonNode closing = works.task(id, "closing");
            assertThat(closing.path("assignee").asText()).isEqualTo(works.leastLoaded("it", closing));
            assertThat(closing.path("because").asText()).contains("у вас сейчас меньше всего открытых задач");
            assertThat(closing.path("candidateGroups").toString()).contains("it");
        });
    }

    @Test
    void aTimerWaitsForTheStartOfTheDayAtTheSiteAndTheCardSaysSo() {
        // the whole of it in that March: today the day is long over, and the engine would not wait a second
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> {
            String id = untilTheDay("2026-03-10");
            assertThat(works.request(initiator, id).path("status").asText()).isEqualTo("OPEN");
            assertThat(works.page(initiator, "/requests/" + id)).contains("Ждёт срока: «Ждём даты»");
            clock.at(Instant.parse("2026-03-09T20:59:00Z"), () -> {
                works.runTimers(id);
                assertThat(works.open(id)).isEmpty();
            });
            clock.at(Instant.parse("2026-03-09T21:00:30Z"), () -> {
                works.runTimers(id);
                assertThat(works.open(id))
                        .extracting(task -> task.path("stage").asText())
                        .containsExactly("closing");
            });
        });
    }

    @Test
    void aTimerOnAStageTakesItAwayWithItsQuestionOrOnlyReminds() {
        String[] id = new String[1];
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> {
            id[0] = file(Map.of("deadline", "2026-03-06T12:00"));
            measured(id[0], Map.of("amount", "200000", "complex", "true", "permit", "1"));
        });
        clock.at(Instant.parse("2026-03-05T07:00:10Z"), () -> {
            works.runTimers(id[0]);
            assertThat(works.open(id[0]))
                    .extracting(task -> task.path("stage").asText())
                    .containsExactlyInAnyOrder("approval", "nudge");
            decide(initiator, id[0], "nudge", "done", null, Map.of());
            decide(boss, id[0], "approval", "approve", null, Map.of());
        });
        clock.at(Instant.parse("2026-03-06T09:00:10Z"), () -> works.runTimers(id[0]));

        assertThat(works.request(initiator, id[0]).path("status").asText()).isEqualTo("REJECTED");
        assertThat(works.open(id[0])).isEmpty();
        assertThat(works.events(id[0])).contains("request.stage-ended", "request.rejected");
    }

    @Test
    void aWithdrawnRequestLeavesNoTimers() {
        String id = untilTheDay("2026-03-10");
        assertThat(works.timers(id)).isEqualTo(1);

        api.as(initiator).post("/api/v1/requests/" + id + "/withdraw", Map.of());

        assertThat(works.timers(id)).isZero();
    }

    /** A request whose work is done and that waits for its day. */
    private String untilTheDay(String day) {
        String[] id = new String[1];
        clock.at(Instant.parse("2026-03-03T07:00:00Z"), () -> {
            id[0] = file(Map.of("accessUntil", day, "deadline", "2026-03-20T12:00"));
            measured(id[0], Map.of("amount", "1"));
            decide(owner, id[0], "work", "done", null, Map.of());
            decide("frolov", id[0], "acceptance", "done", null, Map.of());
        });
        return id[0];
    }

    private Map<String, Object> fields(Map<String, Object> other) {
        return works.fields(owner, other);
    }

    private String file(Map<String, Object> other) {
        Api.Answer answer = works.tryToFile(initiator, fields(other));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private void measured(String id, Map<String, Object> filled) {
        decide("frolov", id, "measure", "done", null, works.with(filled, "contractor", "ООО «Ромашка»"));
    }

    private void decide(
            String login, String id, String stage, String decision, String comment, Map<String, Object> fields) {
        Api.Answer answer = works.decide(login, id, stage, decision, comment, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private OffsetDateTime due(String id) {
        return OffsetDateTime.parse(works.request(initiator, id).path("dueAt").asText());
    }
}
