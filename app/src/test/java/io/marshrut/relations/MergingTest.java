package io.marshrut.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.requests.RequestView;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Relatives;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repeats are merged into a master, stand aside, and end with it. */
@PortalTest
class MergingTest {

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    LikelyRepeats likely;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private Incidents incidents;
    private Relatives relatives;
    private String one;
    private String other;
    private String master;
    private String repeat;

    @BeforeEach
    void fileTwoTickets() {
        incidents = new Incidents(api);
        relatives = new Relatives(api);
        Colleagues colleagues = new Colleagues(organisation, accounts);
        one = colleagues.likeTheOthers();
        other = colleagues.likeTheOthers();
        master = incidents.file(one, Incidents.title());
        repeat = incidents.file(other, Incidents.title());
    }

    @Test
    void aRepeatStandsAsideAndItsInitiatorLearnsHowTheMasterStandsAndNothingElse() {
        JsonNode task = incidents.task("it", repeat);
        Api.Answer merged = relatives.merge("it", repeat, number(master).toLowerCase(java.util.Locale.ROOT));

        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        JsonNode shown = incidents.request(other, repeat);
        assertThat(shown.path("status").asText()).isEqualTo("MERGED");
        assertThat(shown.path("mergedInto").asText()).isEqualTo(number(master));
        assertThat(shown.path("sla").asText()).isEqualTo("PAUSED");
        assertThat(pending(repeat)).isEmpty();
        assertThat(incidents.decide("it", task, "accept", null).code()).isEqualTo("put_aside");
        assertThat(relatives.merge("it", repeat, number(master)).code()).isEqualTo("already_merged");

        JsonNode seen = relatives.of(other, repeat).path("master");
        assertThat(seen.path("number").asText()).isEqualTo(number(master));
        assertThat(seen.path("stage").asText()).isEqualTo("Первая линия");
        assertThat(seen.path("id").isNull()).isTrue();
        assertThat(api.as(other).get("/api/v1/requests/" + master).status()).isEqualTo(404);
        assertThat(relatives.of(one, master).path("hidden").asInt())
                .as("the master's initiator learns that there is one, and not which")
                .isEqualTo(1);
        assertThat(relatives.of("it", master).path("items").findValuesAsText("type"))
                .containsExactly("repeat");
        assertThat(news(other)).anyMatch(title -> title.contains("объединена с " + number(master)));
        assertThat(timeline(one, master)).contains("request.repeat-added");
    }

    @Test
    void aRepeatIsSolvedWithItsMasterAndOnlyThenIsItsInitiatorAsked() {
        relatives.merge("it", repeat, number(master));
        assertThat(score(other, repeat).code()).isEqualTo("not_completed");

        decide("it", master, "solve", "Перезагрузили сервер печати");

        JsonNode shown = incidents.request(other, repeat);
        assertThat(shown.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(shown.path("mergedInto").isNull()).isTrue();
        assertThat(comments(other, repeat)).contains("Перезагрузили сервер печати");
        assertThat(timeline(other, repeat)).endsWith("request.ended-with-master", "request.completed");
        assertThat(news(other)).contains("Заявка " + number(repeat) + " выполнена");
        assertThat(invited(repeat)).isEqualTo(1);
        assertThat(score(other, repeat).status()).isEqualTo(201);
        assertThat(relatives.of(other, repeat).path("master").path("status").asText())
                .isEqualTo("COMPLETED");
        assertThat(running(repeat)).isZero();
        assertThat(itemStates(repeat)).containsOnly("CANCELLED");
        assertThat(clockStates(repeat)).containsOnly("CANCELLED");
    }

    @Test
    void whatIsRejectedIsRejectedForItsRepeats() {
        relatives.merge("it", repeat, number(master));

        decide("it", master, "reject", "Так и задумано");

        assertThat(status(repeat)).isEqualTo("REJECTED");
        assertThat(comments(other, repeat)).contains("Так и задумано");
        assertThat(invited(repeat)).isZero();
    }

    @Test
    void whatIsSeparatedGoesOnWhereItWas() {
        decide("it", repeat, "need-info", "Какая касса?");
        relatives.merge("it", repeat, number(master));
        assertThat(pending(repeat)).isEmpty();

        assertThat(relatives.remove(other, repeat, repeat).status()).isEqualTo(403);
        assertThat(relatives.remove("it", repeat, repeat).status()).isEqualTo(204);

        assertThat(status(repeat)).isEqualTo("WAITING_FOR_INITIATOR");
        assertThat(clockStates(repeat)).containsExactly("PAUSED");
        decide(other, repeat, "answer", "Третья");
        assertThat(status(repeat)).isEqualTo("OPEN");
        assertThat(clockStates(repeat)).containsExactly("RUNNING");
        decide("it", repeat, "accept", null);
        decide("it", repeat, "resolve", "Готово");
        assertThat(status(repeat)).isEqualTo("COMPLETED");
        assertThat(status(master)).isEqualTo("OPEN");
        assertThat(relatives.remove("it", repeat, repeat).code()).isIn("not_found", "not_merged");
        assertThat(watching(master)).doesNotContain(other);
    }

    @Test
    void theClockStandsStillWhileARequestStandsAside() {
        relatives.merge("it", repeat, number(master));
        assertThat(clockStates(repeat)).containsExactly("PAUSED");
        assertThat(watching(master))
                .as("who may not read the master does not stand on its card")
                .doesNotContain(other);

        relatives.remove("it", master, repeat);

        assertThat(clockStates(repeat)).containsExactly("RUNNING");
        assertThat(incidents.task("it", repeat).path("state").asText()).isEqualTo("OPEN");
        assertThat(news("it")).as("it is told as of anything new").anyMatch(title -> title.contains(number(repeat)));
    }

    @Test
    void initiatorsHearHowTheMasterGoesOnOnTheirOwnCardOrWatchItWhereTheyMayReadIt() {
        String known = incidents.file("safonov", Incidents.title());
        relatives.merge("it", repeat, number(master));
        relatives.merge("it", known, number(master));
        assertThat(watching(master)).containsExactly("safonov");

        decide("it", master, "accept", null);

        assertThat(texts("select link from notification where recipient = :id and title like '%есть движение'", other))
                .containsExactly("/requests/" + repeat);
        relatives.remove("it", master, known);
        assertThat(watching(master)).isEmpty();
        decide("it", master, "return", "Не сюда");
        assertThat(texts("select link from notification where recipient = :id and title like '%есть движение'", other))
                .hasSize(2);
    }

    @Test
    void aWithdrawnMasterLetsItsRepeatsGoAndAWithdrawnRepeatIsGone() {
        String third = incidents.file(other, Incidents.title());
        relatives.merge("it", repeat, number(master));
        relatives.merge("it", third, number(master));

        assertThat(withdraw(other, third).status()).isEqualTo(200);
        assertThat(withdraw(one, master).status()).isEqualTo(200);

        assertThat(status(third)).isEqualTo("WITHDRAWN");
        assertThat(running(third)).isZero();
        assertThat(status(repeat)).isEqualTo("OPEN");
        decide("it", repeat, "solve", "Готово");
        assertThat(status(repeat)).isEqualTo("COMPLETED");
    }

    @Test
    void repeatsOfAMasterThatBecomesARepeatGoOverToTheNewOne() {
        relatives.merge("it", repeat, number(master));
        String all = incidents.file(one, Incidents.title());
        assertThat(relatives.merge("it", all, number(repeat)).code()).isEqualTo("master_is_merged");

        assertThat(relatives.merge("it", master, number(all)).status()).isEqualTo(201);

        assertThat(relatives.of("it", all).path("items").findValuesAsText("number"))
                .containsExactlyInAnyOrder(number(master), number(repeat));
        assertThat(incidents.request(other, repeat).path("mergedInto").asText()).isEqualTo(number(all));
        decide("it", all, "solve", "Всё сразу");
        assertThat(List.of(status(master), status(repeat))).containsOnly("COMPLETED");
    }

    @Test
    void isRefusedToWhoeverHasNoPartInItAndWhereItMakesNoSense() {
        assertThat(relatives.merge(other, repeat, number(repeat)).status()).isEqualTo(403);
        assertThat(relatives.merge(one, repeat, number(master)).status()).isEqualTo(404);
        assertThat(wrong(relatives.merge("it", repeat, number(repeat)))).contains("та же самая");
        assertThat(wrong(relatives.merge("it", repeat, "IT-1999-00001"))).contains("Такой заявки нет");
        assertThat(wrong(relatives.relate("it", repeat, Map.of("type", "friend", "request", number(master)))))
                .contains("Такой связи нет");
        String task = incidents.task("safonov", repeat).path("id").asText();
        assertThat(api.as("safonov").post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
        assertThat(relatives.merge("it", repeat, number(master)).status())
                .as("a colleague holds it")
                .isEqualTo(403);
        assertThat(relatives.merge("orlov", repeat, number(master)).status())
                .as("the head of the desk")
                .isEqualTo(201);
        decide("it", master, "solve", "Готово");
        String late = incidents.file(other, Incidents.title());
        assertThat(relatives.merge("it", late, number(master)).code()).isEqualTo("master_closed");
        assertThat(relatives.merge("it", repeat, number(late)).code()).isEqualTo("request_closed");
    }

    @Test
    void twoWhoMergeCrosswiseAtOnceMakeOneMasterAndOneRepeat() {
        for (int n = 0; n < 5; n++) {
            String left = incidents.file(one, Incidents.title());
            String right = incidents.file(other, Incidents.title());
            List<CompletableFuture<Api.Answer>> calls = new ArrayList<>();
            calls.add(CompletableFuture.supplyAsync(() -> relatives.merge("it", left, number(right))));
            calls.add(CompletableFuture.supplyAsync(() -> relatives.merge("safonov", right, number(left))));

            List<Integer> statuses = calls.stream()
                    .map(CompletableFuture::join)
                    .map(Api.Answer::status)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            assertThat(List.of(status(left), status(right))).containsExactlyInAnyOrder("OPEN", "MERGED");
        }
    }

    @Test
    void whoDecidesAndWhoMergesAtOnceDoNotLoseEachOther() {
        for (int n = 0; n < 5; n++) {
            String left = incidents.file(one, Incidents.title());
            JsonNode task = incidents.task("it", left);
            CompletableFuture<Api.Answer> merged =
                    CompletableFuture.supplyAsync(() -> relatives.merge("it", left, number(master)));
            Api.Answer solved = incidents.decide("it", task, "solve", "Готово");

            assertThat(List.of(merged.join().status(), solved.status())).isIn(List.of(201, 409), List.of(409, 200));
            assertThat(status(left)).isEqualTo(solved.status() == 200 ? "COMPLETED" : "MERGED");
        }
    }

    @Test
    void likelyRepeatsAreThoseWithTheSameWordsOrOfTheSameKindAndSiteAndOnlyOpenOnes() {
        String words = "Зависает терминал " + UUID.randomUUID();
        String alike = incidents.file(one, words + " на входе", "SPB-01");
        String asked = incidents.file(other, words, "HQ");
        String closed = incidents.file(one, words + " у лифта", "SPB-01");
        withdraw(one, closed);

        List<String> found = likely.of(callers.of("it").orElseThrow(), UUID.fromString(asked)).stream()
                .map(RequestView::request)
                .map(request -> request.id().toString())
                .toList();

        assertThat(found).startsWith(alike).doesNotContain(closed, asked);
        assertThat(likely.search(callers.of("it").orElseThrow(), UUID.fromString(asked), number(alike)))
                .extracting(
                        view -> view.request().id().toString(),
                        view -> view.request().title())
                .containsExactly(tuple(alike, words + " на входе"));
        assertThat(likely.of(callers.of(other).orElseThrow(), UUID.fromString(asked)))
                .as("nothing that the reader may not read")
                .allMatch(view -> view.request().initiator().equals(other));
    }

    private void decide(String login, String request, String decision, String comment) {
        Api.Answer answer = incidents.decide(login, incidents.task(login, request), decision, comment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Api.Answer withdraw(String login, String id) {
        return api.as(login).post("/api/v1/requests/" + id + "/withdraw", Map.of());
    }

    private Api.Answer score(String login, String id) {
        return api.as(login).post("/api/v1/requests/" + id + "/survey", Map.of("score", 5));
    }

    private static String wrong(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().path("errors").path(0).path("message").asText();
    }

    private String number(String id) {
        return jdbc.sql("select number from service_request where id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String status(String id) {
        return incidents.request("it", id).path("status").asText();
    }

    private List<String> pending(String id) {
        return texts("select state from work_item where subject_id = :id and state in ('OPEN', 'ON_HOLD')", id);
    }

    private List<String> itemStates(String id) {
        return texts("select state from work_item where subject_id = :id", id);
    }

    private List<String> clockStates(String id) {
        return texts("select state from sla_clock where subject_id = :id", id);
    }

    private List<String> watching(String id) {
        return texts("select login from request_watcher where request_id = :id::uuid", id);
    }

    private List<String> news(String login) {
        return texts("select title from notification where recipient = :id", login);
    }

    private List<String> texts(String query, String id) {
        return jdbc.sql(query).param("id", id).query(String.class).list();
    }

    private long invited(String id) {
        return texts("select login from survey_invitation where request_id = :id::uuid", id)
                .size();
    }

    private long running(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }

    private List<String> timeline(String login, String id) {
        return api.as(login).get("/api/v1/requests/" + id + "/timeline").json().findValuesAsText("event");
    }

    private List<String> comments(String login, String id) {
        return api.as(login).get("/api/v1/requests/" + id + "/timeline").json().findValuesAsText("comment");
    }
}
