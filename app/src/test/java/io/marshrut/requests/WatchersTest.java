package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watchers: whom a request's initiator invites reads it and hears of it, for as long as they watch. */
@PortalTest
class WatchersTest {

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    PeopleRegister people;

    @Autowired
    Callers callers;

    @Autowired
    Watchers watchers;

    @Autowired
    JdbcClient jdbc;

    private Incidents incidents;
    private String initiator;
    private String colleague;
    private String id;

    @BeforeEach
    void fileATicket() {
        Colleagues colleagues = new Colleagues(organisation, accounts);
        incidents = new Incidents(api);
        initiator = colleagues.likeTheOthers();
        colleague = colleagues.likeTheOthers();
        id = incidents.file(initiator, Incidents.title());
    }

    @Test
    void anInvitedColleagueReadsTheRequestForAsLongAsTheyWatch() {
        assertThat(read(colleague).status()).isEqualTo(404);

        Api.Answer added = put(initiator, colleague);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().path("invited").asBoolean()).isTrue();
        assertThat(put(initiator, colleague).text()).isEqualTo(added.text());

        assertThat(read(colleague).status()).isEqualTo(200);
        assertThat(ids(colleague, "watching=true")).containsExactly(id);
        assertThat(ids(colleague, "mine=false")).contains(id);
        assertThat(ids(initiator, "watching=true")).isEmpty();
        assertThat(reasons(colleague)).containsExactly("наблюдает");
        assertThat(watching(initiator)).containsExactly(colleague);

        assertThat(delete(initiator, colleague).status()).isEqualTo(204);
        assertThat(delete(initiator, colleague).status()).isEqualTo(204);
        assertThat(read(colleague).status()).isEqualTo(404);
        assertThat(ids(colleague, "watching=true")).isEmpty();
        assertThat(api.as(initiator)
                        .get("/api/v1/requests/" + id + "/timeline")
                        .json()
                        .findValuesAsText("event"))
                .containsSubsequence("request.watcher-added", "request.watcher-removed");
    }

    @Test
    void whoeverReadsItMayWatchAndGetsNoRightByThat() {
        Api.Answer added = put("it", "it");
        assertThat(added.json().path("invited").asBoolean()).isFalse();

        assertThat(ids("it", "watching=true&size=200")).contains(id);
        assertThat(reasons("it")).isNotEmpty().doesNotContain("наблюдает");

        // the initiator invites whoever watches anyway: from now on they read it for that, too
        assertThat(put(initiator, "it").json().path("invited").asBoolean()).isTrue();
        assertThat(reasons("it")).contains("наблюдает");
        assertThat(delete("it", "it").status()).isEqualTo(204);
        assertThat(watching(initiator)).isEmpty();
        assertThat(read("it").status()).isEqualTo(200);
    }

    @Test
    void whoMayReadItNoMoreHearsNoMore() {
        put("it", "it");
        assertThat(watchers.toTell(java.util.UUID.fromString(id))).containsExactly("it");

        // as if the role had gone: what is left of the watching gives nothing
        jdbc.sql("update request_watcher set login = :nobody, added_by = :nobody where request_id = :id::uuid")
                .param("nobody", colleague)
                .param("id", id)
                .update();
        assertThat(watchers.toTell(java.util.UUID.fromString(id))).isEmpty();
        assertThat(read(colleague).status()).isEqualTo(404);
        assertThat(ids(colleague, "watching=true")).isEmpty();
    }

    @Test
    void onlyTheInitiatorAndTheAuthorChooseWhoWatches() {
        assertThat(put("it", colleague).status()).isEqualTo(403);
        assertThat(put(colleague, colleague).status()).isEqualTo(404);
        assertThat(put(initiator, "nobody").json().findValuesAsText("field")).containsExactly("login");
        put(initiator, colleague);
        assertThat(delete("it", colleague).status()).isEqualTo(403);
        assertThat(delete(colleague, colleague).status()).isEqualTo(204);

        String leaver = new Colleagues(organisation, accounts).withoutPassword();
        people.block(callers.of("admin").orElseThrow(), leaver, "Уволился");
        assertThat(put(initiator, leaver).status()).isEqualTo(422);
    }

    @Test
    void whoFilesForSomebodyElseMayInviteToo() {
        Api.Answer filed = api.as(initiator)
                .post(
                        "/api/v1/requests",
                        Map.of(
                                "kind",
                                "it/incident",
                                "fields",
                                Incidents.fields(Incidents.title()),
                                "onBehalfOf",
                                colleague));
        id = filed.json().path("id").asText();

        assertThat(put(initiator, "petrov").status()).isEqualTo(200);
        assertThat(put(colleague, "safonov").status()).isEqualTo(200);
        assertThat(told(colleague)).anySatisfy(title -> assertThat(title).endsWith("подана за вас"));
    }

    @Test
    void aPartOfOnesOwnOutlivesTheWatching() {
        put(initiator, colleague);
        String task = incidents.task("it", id).path("id").asText();
        api.as("it").post("/api/v1/tasks/" + task + "/delegate", Map.of("to", colleague));
        assertThat(reasons(colleague)).contains("исполняет задачу");

        delete(initiator, colleague);

        assertThat(read(colleague).status()).isEqualTo(200);
    }

    @Test
    void watchersHearWhatHappensAndOnceOnly() {
        put(initiator, colleague);
        assertThat(told(colleague))
                .singleElement()
                .satisfies(title -> assertThat(title).startsWith("Вы наблюдаете за заявкой"));
        api.as("it").post("/api/v1/requests/" + id + "/comments", Map.of("text", "Едем"));
        incidents.decide("it", incidents.task("it", id), "need-info", "Какая модель?");
        incidents.decide(initiator, incidents.task(initiator, id), "answer", "Штрих-М");
        incidents.decide("it", incidents.task("it", id), "solve", "Готово");

        assertThat(told(colleague))
                .hasSize(4)
                .anySatisfy(title -> assertThat(title).endsWith("выполнена"));
        assertThat(told(initiator).stream().filter(title -> title.startsWith("Комментарий")))
                .hasSize(1);
    }

    private Api.Answer put(String caller, String login) {
        return api.as(caller).call("PUT", "/api/v1/requests/" + id + "/watchers/" + login);
    }

    private Api.Answer delete(String caller, String login) {
        return api.as(caller).call("DELETE", "/api/v1/requests/" + id + "/watchers/" + login);
    }

    private Api.Answer read(String login) {
        return api.as(login).get("/api/v1/requests/" + id);
    }

    private List<String> watching(String login) {
        return api.as(login).get("/api/v1/requests/" + id + "/watchers").json().findValuesAsText("login");
    }

    private List<String> ids(String login, String filter) {
        return api.as(login)
                .get("/api/v1/requests?" + filter)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    private List<String> reasons(String login) {
        JsonNode items = api.as(initiator)
                .get("/api/v1/requests/" + id + "/readers?size=200")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(line -> line.path("login").asText().equals(login))
                .flatMap(line -> StreamSupport.stream(line.path("reasons").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> told(String login) {
        return jdbc.sql("select title from notification where recipient = :login order by at")
                .param("login", login)
                .query(String.class)
                .list();
    }
}
