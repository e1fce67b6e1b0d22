package io.marshrut.absences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Callers;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people and more: one is away, another sees, reads and decides in their place. */
@PortalTest
class AbsencesTest {

    @Autowired
    Api api;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationContext context;

    private Absentees people;
    private Incidents incidents;
    private String absent;
    private String deputy;
    private String request;
    private String task;

    @BeforeEach
    void somebodyHoldsATask() {
        people = new Absentees(context);
        incidents = new Incidents(api);
        absent = people.person(null, "it");
        deputy = people.person(null);
        request = incidents.file("employee", Incidents.title());
        task = incidents.task("it", request).path("id").asText();
        assertThat(api.as(absent).post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
    }

    @Test
    void theDeputySeesReadsAndDecidesAndItIsSaidInWhosePlace() {
        assertThat(sees(deputy)).isFalse();
        assertThat(reads(deputy)).isEqualTo(404);

        people.away(absent, people.today(), people.today(), deputy, "it/%");

        assertThat(sees(deputy)).isTrue();
        assertThat(reads(deputy)).isEqualTo(200);
        assertThat(api.as(deputy)
                        .post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"accept\"}")
                        .status())
                .isEqualTo(200);
        assertThat(timeline()).anySatisfy(entry -> {
            assertThat(entry.path("actor").asText()).isEqualTo(deputy);
            assertThat(entry.path("onBehalfOf").asText()).isEqualTo(absent);
        });
    }

    @Test
    void theAbsentMayStillDecideThemselvesAndThenNobodysPlaceIsSaid() {
        people.away(absent, people.today(), people.today(), deputy, "%");

        assertThat(api.as(absent)
                        .post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"accept\"}")
                        .status())
                .isEqualTo(200);
        assertThat(timeline())
                .filteredOn(entry -> entry.path("actor").asText().equals(absent))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("onBehalfOf").isMissingNode()
                                || entry.path("onBehalfOf").isNull())
                        .isTrue());
    }

    @Test
    void outsideOfTheAreaItDoesNotExist() {
        people.away(absent, people.today(), people.today(), deputy, "documents/%");

        assertThat(sees(deputy)).isFalse();
        assertThat(reads(deputy)).isEqualTo(404);
        assertThat(api.as(deputy)
                        .post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"accept\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void holdsFromTheFirstDayToTheEndOfTheLast() {
        people.away(absent, people.today().plusDays(1), people.today().plusDays(2), deputy, "%");

        assertThat(reads(deputy)).isEqualTo(404);
        on(1, () -> assertThat(reads(deputy)).isEqualTo(200));
        on(2, () -> assertThat(sees(deputy)).isTrue());
        on(3, () -> {
            assertThat(reads(deputy)).isEqualTo(404);
            assertThat(sees(deputy)).isFalse();
        });
    }

    @Test
    void theCountsOfTheDeputyFollow() {
        int before = mine(deputy);

        String id = people.away(absent, people.today(), people.today(), deputy, "it/%")
                .path("id")
                .asText();
        assertThat(mine(deputy)).isEqualTo(before + 1);

        assertThat(api.as(absent).call("DELETE", "/api/v1/absences/" + id).status())
                .isEqualTo(204);
        assertThat(mine(deputy)).isEqualTo(before);
        assertThat(reads(deputy)).isEqualTo(404);
    }

    @Test
    void aDeputyWhoIsAwayHandsOnAndTheAuthorIsToldAtOnce() {
        String further = people.person(null);
        people.away(deputy, people.today(), people.today().plusDays(3), further, "%");

        JsonNode entered = people.away(absent, people.today(), people.today(), deputy, "it/%");

        assertThat(entered.path("notices")).hasSize(1);
        assertThat(entered.path("notices").get(0).asText()).contains("тоже отсутствует", "увидит");
        assertThat(sees(further)).isTrue();
        assertThat(sees(deputy)).isFalse();
    }

    @Test
    void twoWhoNameEachOtherAreAcceptedAndToldThatNobodyIsThere() {
        people.away(deputy, people.today(), people.today(), absent, "%");

        JsonNode entered = people.away(absent, people.today(), people.today(), deputy, "%");

        List<String> notices = new ArrayList<>();
        entered.path("notices").forEach(one -> notices.add(one.asText()));
        assertThat(notices).hasSize(2).anyMatch(one -> one.contains("заменить некому"));
    }

    @Test
    void withoutADeputyTheSuperiorStandsIn() {
        String superior = people.person(null);
        String below = people.person(superior, "it");
        String other = incidents.file("employee", Incidents.title());
        api.as(below)
                .post("/api/v1/tasks/" + incidents.task("it", other).path("id").asText() + "/claim");

        people.add(below, Map.of("from", people.today(), "to", people.today()));

        assertThat(api.as(superior).get("/api/v1/requests/" + other).status()).isEqualTo(200);
        assertThat(mine(superior)).isEqualTo(1);
    }

    @Test
    void endedEarlyItHoldsNoLonger() {
        String id = people.away(
                        absent, people.today().minusDays(3), people.today().plusDays(3), deputy, "%")
                .path("id")
                .asText();
        assertThat(reads(deputy)).isEqualTo(200);

        Api.Answer tooLate = api.as(absent)
                .post(
                        "/api/v1/absences/" + id + "/end",
                        Map.of("to", people.today().plusDays(3).toString()));
        assertThat(tooLate.status()).isEqualTo(422);
        Api.Answer ended = api.as(absent)
                .post(
                        "/api/v1/absences/" + id + "/end",
                        Map.of("to", people.today().minusDays(1).toString()));

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(reads(deputy)).isEqualTo(404);
        assertThat(api.as(absent).get("/api/v1/absences").json().path("total").asInt())
                .isZero();
    }

    private void on(int daysFromNow, Runnable work) {
        clock.at(clock.instant().plus(Duration.ofDays(daysFromNow)), () -> {
            callers.forgetAll();
            work.run();
        });
        callers.forgetAll();
    }

    private boolean sees(String login) {
        return api.as(login)
                .get("/api/v1/tasks?scope=mine&size=200")
                .json()
                .path("items")
                .findValuesAsText("id")
                .contains(task);
    }

    private int reads(String login) {
        return api.as(login).get("/api/v1/requests/" + request).status();
    }

    private int mine(String login) {
        return api.as(login).get("/api/v1/tasks/counts").json().path("mine").asInt();
    }

    private List<JsonNode> timeline() {
        List<JsonNode> entries = new ArrayList<>();
        api.as("employee")
                .get("/api/v1/requests/" + request + "/timeline")
                .json()
                .forEach(entries::add);
        return entries;
    }
}
