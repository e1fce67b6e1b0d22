package io.marshrut.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TasksTest {

    @Autowired
    Api api;

    private Incidents incidents;
    private String title;
    private String id;
    private String task;

    @BeforeEach
    void fileAnIncident() {
        incidents = new Incidents(api);
        title = Incidents.title();
        id = incidents.file("employee", title, "VVO-01");
        task = incidents.task("it", id).path("id").asText();
    }

    @Test
    void whoTakesATaskHasItAloneAndMayGiveItBack() {
        assertThat(api.as("it").post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);

        assertThat(list("it", "scope=mine")).contains(task);
        assertThat(list("safonov", "scope=group")).doesNotContain(task);
        assertThat(api.as("safonov").post("/api/v1/tasks/" + task + "/claim").code())
                .isEqualTo("held_by_other");
        assertThat(api.as("safonov")
                        .post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"accept\"}")
                        .code())
                .isEqualTo("held_by_other");

        api.as("it").post("/api/v1/tasks/" + task + "/unclaim");
        assertThat(list("safonov", "scope=group")).contains(task);
    }

    @Test
    void isHandedToAColleagueWhoMayThenReadTheRequest() {
        assertThat(api.as("lawyer").get("/api/v1/requests/" + id).status()).isEqualTo(404);

        Api.Answer handed = api.as("it")
                .post("/api/v1/tasks/" + task + "/delegate", Map.of("to", "lawyer", "comment", "Это по договору"));

        assertThat(handed.json().path("assignee").asText()).isEqualTo("lawyer");
        assertThat(list("lawyer", "scope=mine")).contains(task);
        assertThat(api.as("lawyer").get("/api/v1/requests/" + id).status()).isEqualTo(200);
    }

    @Test
    void cannotBeHandedToNobody() {
        assertThat(api.as("it")
                        .post("/api/v1/tasks/" + task + "/delegate", Map.of("to", "nobody"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void doesNotExistForThoseWhoHaveNothingToDoWithIt() {
        for (String action : List.of("/claim", "/unclaim")) {
            assertThat(api.as("lawyer").post("/api/v1/tasks/" + task + action).status())
                    .isEqualTo(404);
        }
        assertThat(api.as("lawyer").get("/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(api.as("lawyer").get("/api/v1/tasks/no-such-id").status()).isEqualTo(404);
    }

    @Test
    void mayBeReadButNotDecidedByWhoOversees() {
        assertThat(api.as("director").get("/api/v1/tasks/" + task).status()).isEqualTo(200);
        assertThat(api.as("director")
                        .post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"accept\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isFoundByEveryFilter() {
        String words = title.substring(5);
        assertThat(list("it", "scope=group&q=" + words)).contains(task);
        assertThat(list("it", "scope=group&kind=it/incident&stage=triage&site=VVO-01&sla=ON_TIME&q=" + words))
                .contains(task);
        assertThat(list("it", "scope=group&sla=PAUSED&q=" + words)).doesNotContain(task);
        assertThat(list("it", "scope=group&site=HQ&q=" + words)).doesNotContain(task);
        assertThat(list("it", "scope=all&q=" + words)).contains(task);
        assertThat(list("director", "scope=all&q=" + words)).contains(task);
        assertThat(list("employee", "scope=all&q=" + words)).doesNotContain(task);
    }

    @Test
    void percentSignsAreSearchedAsTheyStand() {
        assertThat(list("it", "scope=group&q=%25%25%25")).doesNotContain(task);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        String common = "Страница-" + title.substring(5, 20);
        List<String> all = IntStream.range(0, 7)
                .mapToObj(n -> incidents
                        .task("it", incidents.file("employee", common + " " + n))
                        .path("id")
                        .asText())
                .toList();

        List<String> paged = IntStream.range(0, 4)
                .mapToObj(page -> api.as("it")
                        .get("/api/v1/tasks?scope=group&size=2&page=" + page + "&q="
                                + java.net.URLEncoder.encode(common, java.nio.charset.StandardCharsets.UTF_8))
                        .json())
                .peek(answer -> assertThat(answer.path("total").asInt()).isEqualTo(7))
                .flatMap(answer -> answer.path("items").findValuesAsText("id").stream())
                .filter(all::contains)
                .toList();

        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void badPagingIsRefused() {
        assertThat(api.as("it").get("/api/v1/tasks?size=500").code()).isEqualTo("bad_size");
        assertThat(api.as("it").get("/api/v1/tasks?page=-1").code()).isEqualTo("bad_page");
        assertThat(api.as("it").get("/api/v1/tasks?scope=everything").code()).isEqualTo("bad_value");
    }

    @Test
    void manyAreDecidedAtOnceWithAResultEach() {
        String other = incidents
                .task("it", incidents.file("employee", Incidents.title()))
                .path("id")
                .asText();
        api.as("safonov").post("/api/v1/tasks/" + other + "/claim");

        JsonNode results = api.as("it")
                .post(
                        "/api/v1/tasks/decisions",
                        Map.of("taskIds", List.of(task, other, "nonsense"), "decision", "accept"))
                .json();

        assertThat(results.get(0).path("ok").asBoolean()).isTrue();
        assertThat(results.get(1).path("code").asText()).isEqualTo("held_by_other");
        assertThat(results.get(2).path("code").asText()).isEqualTo("not_found");
    }

    @Test
    void countsFollow() {
        int before = counts("it").path("mine").asInt();
        api.as("it").post("/api/v1/tasks/" + task + "/claim");

        assertThat(counts("it").path("mine").asInt()).isEqualTo(before + 1);
    }

    @Test
    void anUnknownDecisionIsNamed() {
        Api.Answer answer = api.as("it").post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"make-coffee\"}");

        assertThat(answer.code()).isEqualTo("unknown_decision");
        assertThat(answer.json().path("detail").asText()).contains("make-coffee");
    }

    private JsonNode counts(String login) {
        return api.as(login).get("/api/v1/tasks/counts").json();
    }

    private List<String> list(String login, String query) {
        return api.as(login)
                .get("/api/v1/tasks?size=200&sort=created&" + query)
                .json()
                .path("items")
                .findValuesAsText("id");
    }
}
