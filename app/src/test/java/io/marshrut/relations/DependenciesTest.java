package io.marshrut.relations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Relatives;
import io.marshrut.support.Window;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests wait for others, among them their sub-requests. */
@PortalTest
class DependenciesTest {

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Incidents incidents;
    private Relatives relatives;
    private String initiator;
    private String waiting;
    private String awaited;

    @BeforeEach
    void fileTwoTickets() {
        incidents = new Incidents(api);
        relatives = new Relatives(api);
        initiator = new Colleagues(organisation, accounts).likeTheOthers();
        waiting = incidents.file(initiator, Incidents.title());
        awaited = incidents.file("employee", Incidents.title());
    }

    @Test
    void aBlockedRequestIsNotDecidedPositivelyUntilTheOtherHasEnded() {
        claim("it", waiting);
        Api.Answer made = relatives.await("it", waiting, number(awaited), true);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("waits").asInt()).isEqualTo(1);

        Api.Answer refused = incidents.decide("it", incidents.task("it", waiting), "accept", null);
        assertThat(refused.code()).isEqualTo("waits_for_others");
        assertThat(refused.text()).contains(number(awaited));
        assertThat(decide("it", waiting, "need-info", "Что ещё?")).isEqualTo(200);
        assertThat(decide(initiator, waiting, "answer", "Ничего")).isEqualTo(200);

        assertThat(decide("safonov", awaited, "solve", "Готово")).isEqualTo(200);
        assertThat(news("it")).contains("Заявка " + number(waiting) + " больше ничего не ждёт");
        assertThat(timeline("it", waiting)).contains("request.blocked-by", "request.awaited-ended");
        assertThat(decide("it", waiting, "accept", null)).isEqualTo(200);
    }

    @Test
    void aRequestMayBeRejectedThoughItWaitsAndAMereWaitHindersNothing() {
        relatives.await("it", waiting, number(awaited), true);
        Window window = new Window(api.base());
        window.signIn("it", "it");
        assertThat(window.get("/requests/" + waiting).body()).contains("когда завершится 1 заявка");
        assertThat(decide("it", waiting, "reject", "Не нужно")).isEqualTo(200);

        String mere = incidents.file(initiator, Incidents.title());
        assertThat(relatives
                        .await("it", mere, number(awaited), false)
                        .json()
                        .path("waits")
                        .asInt())
                .isEqualTo(1);
        assertThat(decide("it", mere, "accept", null)).isEqualTo(200);
    }

    @Test
    void aWithdrawnRequestBlocksNoMoreAndThePerformerIsTold() {
        String second = incidents.file(initiator, Incidents.title());
        claim("it", waiting);
        relatives.await("it", waiting, number(awaited), true);
        relatives.await("it", waiting, number(second), true);

        api.as("employee").post("/api/v1/requests/" + awaited + "/withdraw", Map.of());
        assertThat(news("it")).contains("Заявка " + number(waiting) + ": одной меньше");
        assertThat(relatives.of("it", waiting).path("waits").asInt()).isEqualTo(1);
        assertThat(decide("safonov", second, "reject", "Не будем")).isEqualTo(200);

        assertThat(relatives.of("it", waiting).path("waits").asInt()).isZero();
        assertThat(decide("it", waiting, "solve", "Готово")).isEqualTo(200);
    }

    @Test
    void whatEndsAtTheSameMomentFreesItOnceAndForAll() {
        String second = incidents.file(initiator, Incidents.title());
        claim("it", waiting);
        relatives.await("it", waiting, number(awaited), true);
        relatives.await("it", waiting, number(second), true);
        JsonNode one = incidents.task("it", awaited);
        JsonNode other = incidents.task("safonov", second);

        CompletableFuture<Api.Answer> first =
                CompletableFuture.supplyAsync(() -> incidents.decide("it", one, "solve", "Готово"));
        assertThat(incidents.decide("safonov", other, "solve", "Готово").status())
                .isEqualTo(200);
        assertThat(first.join().status()).isEqualTo(200);

        assertThat(news("it").stream()
                        .filter(title -> title.equals("Заявка " + number(waiting) + " больше ничего не ждёт")))
                .hasSize(1);
    }

    @Test
    void aCircleIsRefusedAndNamedAlsoOverAMaster() {
        String third = incidents.file(initiator, Incidents.title());
        relatives.await("it", waiting, number(awaited), true);
        relatives.await("it", awaited, number(third), false);

        Api.Answer refused = relatives.await("it", third, number(waiting), true);
        assertThat(refused.code()).isEqualTo("relations_circle");
        assertThat(refused.text())
                .contains(String.join(" → ", number(third), number(waiting), number(awaited), number(third)));
        assertThat(relatives.await("it", waiting, number(awaited), true).code()).isEqualTo("already_related");

        assertThat(relatives.merge("it", third, number(waiting)).code())
                .as("the master would wait for its repeat")
                .isEqualTo("relations_circle");
        assertThat(relatives.merge("it", waiting, number(third)).status())
                .as("a repeat ends with its master, whatever it waited for")
                .isEqualTo(201);
    }

    @Test
    void twoWhoLetRequestsWaitForEachOtherAtOnceAreNotBothHeard() {
        CompletableFuture<Api.Answer> there =
                CompletableFuture.supplyAsync(() -> relatives.await("it", waiting, awaited, true));
        Api.Answer back = relatives.await("safonov", awaited, waiting, true);

        assertThat(List.of(there.join().status(), back.status())).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void othersAreShownOnlyToThoseWhoMayReadThem() {
        relatives.await("it", waiting, number(awaited), true);

        JsonNode seen = relatives.of(initiator, waiting);
        assertThat(seen.path("items")).isEmpty();
        assertThat(seen.path("hidden").asInt()).isEqualTo(1);
        assertThat(seen.path("waits").asInt()).isEqualTo(1);
        Window window = new Window(api.base());
        window.signIn(initiator, initiator);
        assertThat(window.get("/requests/" + waiting).body())
                .contains("не решается без: другая заявка", "ждёт 1 заявку")
                .doesNotContain(number(awaited));
        assertThat(window.get("/requests/" + waiting + "/relations").statusCode())
                .isEqualTo(403);
        assertThat(relatives.await(initiator, waiting, number(waiting), true).status())
                .isEqualTo(403);
        assertThat(relatives.of("it", waiting).path("items").findValuesAsText("type"))
                .containsExactly("waits-for");
        assertThat(relatives.of("it", awaited).path("items").findValuesAsText("type"))
                .containsExactly("awaited-by");
    }

    @Test
    void aLinkIsTakenBackByWhoeverMayMakeIt() {
        String link = relatives
                .await("it", waiting, number(awaited), true)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();

        assertThat(relatives.remove(initiator, waiting, link).status()).isEqualTo(403);
        assertThat(relatives.remove("it", waiting, link).status()).isEqualTo(204);
        assertThat(relatives.remove("it", waiting, link).status()).isEqualTo(404);
        assertThat(decide("it", waiting, "accept", null)).isEqualTo(200);
    }

    @Test
    void aSubRequestIsFiledBecauseOfItsParentWhichMayWaitForIt() {
        assertThat(relatives.child(initiator, waiting, false).status())
                .as("the initiator does not work on it")
                .isEqualTo(403);
        assertThat(relatives.child("lawyer", waiting, false).status()).isEqualTo(422);
        Api.Answer filed = relatives.child("it", waiting, true);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        String child = filed.json().path("id").asText();

        JsonNode parent = relatives.of("it", child).path("items").path(0);
        assertThat(parent.path("type").asText()).isEqualTo("parent");
        assertThat(parent.path("number").asText()).isEqualTo(number(waiting));
        assertThat(relatives.of("it", waiting).path("items").findValuesAsText("type"))
                .containsExactly("child");
        assertThat(incidents
                        .decide("it", incidents.task("it", waiting), "accept", null)
                        .code())
                .isEqualTo("waits_for_others");
        assertThat(decide("safonov", child, "reject", "Не сделаем")).isEqualTo(200);
        // nobody has taken it: whoever filed the sub-request hears of it
        assertThat(news("it")).contains("Заявка " + number(waiting) + " больше ничего не ждёт");
        assertThat(decide("it", waiting, "accept", null)).isEqualTo(200);
    }

    @Test
    void theFormOfASubRequestBeginsWithWhatItsParentSays() {
        String title = "Не работает касса " + number(waiting);
        String parent = incidents.file(initiator, title, "SPB-01");
        Window window = new Window(api.base());
        window.signIn("it", "it");

        assertThat(Window.location(window.get("/requests/" + parent + "/relations/child?kind=it/incident&blocks=true")))
                .contains("/catalog/it/incident", "parent=" + parent, "blocks=true");
        String form = window.get("/catalog/it/incident?parent=" + parent + "&blocks=true")
                .body();

        assertThat(form).contains("value=\"" + title + "\"", "name=\"parent\" value=\"" + parent + "\"");
        assertThat(form).containsPattern("value=\"SPB-01\"\\s+selected").doesNotContain("data-keep=");
        assertThat(window.get("/catalog/it/incident?parent=" + java.util.UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    private int decide(String login, String request, String decision, String comment) {
        return incidents
                .decide(login, incidents.task(login, request), decision, comment)
                .status();
    }

    private void claim(String login, String request) {
        String task = incidents.task(login, request).path("id").asText();
        assertThat(api.as(login).post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
    }

    private String number(String id) {
        return jdbc.sql("select number from service_request where id = :id::uuid")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> news(String login) {
        return jdbc.sql("select title from notification where recipient = :login")
                .param("login", login)
                .query(String.class)
                .list();
    }

    private List<String> timeline(String login, String id) {
        return api.as(login).get("/api/v1/requests/" + id + "/timeline").json().findValuesAsText("event");
    }
}
