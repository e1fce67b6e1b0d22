package io.marshrut.absences;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Organisation;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people and more: one is away, another sees, reads and decides in their place. */
@PortalTest
class AbsencesTest {

    @Autowired
    Api api;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    Callers callers;

    @Autowired
    MovableClock clock;

    private Incidents incidents;
    private String absent;
    private String deputy;
    private String request;
    private String task;

    @BeforeEach
    void somebodyHoldsATask() {
        incidents = new Incidents(api);
        absent = person(null, "it");
        deputy = person(null);
        request = incidents.file("employee", Incidents.title());
        task = incidents.task("it", request).path("id").asText();
        assertThat(api.as(absent).post("/api/v1/tasks/" + task + "/claim").status())
                .isEqualTo(200);
    }

    @Test
    void theDeputySeesReadsAndDecidesAndItIsSaidInWhosePlace() {
        assertThat(sees(deputy)).isFalse();
        assertThat(reads(deputy)).isEqualTo(404);

        away(absent, today(), today(), deputy, "it/%");

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
        away(absent, today(), today(), deputy, "%");

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
        away(absent, today(), today(), deputy, "documents/%");

        assertThat(sees(deputy)).isFalse();
        assertThat(reads(deputy)).isEqualTo(404);
        assertThat(api.as(deputy)
                        .post("/api/v1/tasks/" + task + "/decision", "{\"decision\":\"accept\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void holdsFromTheFirstDayToTheEndOfTheLast() {
        away(absent, today().plusDays(1), today().plusDays(2), deputy, "%");

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

        String id = away(absent, today(), today(), deputy, "it/%").path("id").asText();
        assertThat(mine(deputy)).isEqualTo(before + 1);

        assertThat(api.as(absent).call("DELETE", "/api/v1/absences/" + id).status())
                .isEqualTo(204);
        assertThat(mine(deputy)).isEqualTo(before);
        assertThat(reads(deputy)).isEqualTo(404);
    }

    @Test
    void aDeputyWhoIsAwayHandsOnAndTheAuthorIsToldAtOnce() {
        String further = person(null);
        away(deputy, today(), today().plusDays(3), further, "%");

        JsonNode entered = away(absent, today(), today(), deputy, "it/%");

        assertThat(entered.path("notices")).hasSize(1);
        assertThat(entered.path("notices").get(0).asText()).contains("тоже отсутствует", "увидит");
        assertThat(sees(further)).isTrue();
        assertThat(sees(deputy)).isFalse();
    }

    @Test
    void twoWhoNameEachOtherAreAcceptedAndToldThatNobodyIsThere() {
        away(deputy, today(), today(), absent, "%");

        JsonNode entered = away(absent, today(), today(), deputy, "%");

        List<String> notices = new ArrayList<>();
        entered.path("notices").forEach(one -> notices.add(one.asText()));
        assertThat(notices).hasSize(2).anyMatch(one -> one.contains("заменить некому"));
    }

    @Test
    void withoutADeputyTheSuperiorStandsIn() {
        String superior = person(null);
        String below = person(superior, "it");
        String other = incidents.file("employee", Incidents.title());
        api.as(below)
                .post("/api/v1/tasks/" + incidents.task("it", other).path("id").asText() + "/claim");

        add(below, Map.of("from", today(), "to", today()));

        assertThat(api.as(superior).get("/api/v1/requests/" + other).status()).isEqualTo(200);
        assertThat(mine(superior)).isEqualTo(1);
    }

    @Test
    void endedEarlyItHoldsNoLonger() {
        String id = away(absent, today().minusDays(3), today().plusDays(3), deputy, "%")
                .path("id")
                .asText();
        assertThat(reads(deputy)).isEqualTo(200);

        Api.Answer tooLate = api.as(absent)
                .post(
                        "/api/v1/absences/" + id + "/end",
                        Map.of("to", today().plusDays(3).toString()));
        assertThat(tooLate.status()).isEqualTo(422);
        Api.Answer ended = api.as(absent)
                .post(
                        "/api/v1/absences/" + id + "/end",
                        Map.of("to", today().minusDays(1).toString()));

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(reads(deputy)).isEqualTo(404);
        assertThat(api.as(absent).get("/api/v1/absences").json().path("total").asInt())
                .isZero();
    }

    @Test
    void isEnteredByThePersonASuperiorAtAnyDistanceOrAnAdministrator() {
        String top = person(null);
        String middle = person(top);
        String below = person(middle);

        assertThat(enter(top, below, 1).status()).isEqualTo(201);
        assertThat(enter("admin", below, 2).status()).isEqualTo(201);
        assertThat(enter(below, below, 3).status()).isEqualTo(201);
        Api.Answer refused = enter(deputy, below, 4);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("absence_of_another");
        assertThat(enter(below, top, 4).status()).isEqualTo(403);
        assertThat(enter("admin", "no-such-person", 4).status()).isEqualTo(422);

        assertThat(api.as(top)
                        .get("/api/v1/absences?others=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        JsonNode first =
                api.as(below).get("/api/v1/absences").json().path("items").get(0);
        String path = "/api/v1/absences/" + first.path("id").asText();
        assertThat(api.as(deputy).call("DELETE", path).status()).isEqualTo(404);
        assertThat(api.as(middle).call("DELETE", path).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, deputy, %, to",
        "0, 366, deputy, %, to",
        "0, 1, nobody-of-that-name, %, deputies[0].employee",
        "0, 1, absent, %, deputies[0].employee",
        "0, 1, deputy, it/no-such-kind, deputies[0].area",
        "0, 1, deputy, i%, deputies[0].area"
    })
    void whatIsWrongIsNamed(int first, int last, String who, String area, String field) {
        String named = who.equals("deputy") ? deputy : who.equals("absent") ? absent : who;

        Api.Answer answer = api.as(absent)
                .post("/api/v1/absences", draft(today().plusDays(first), today().plusDays(last), named, area));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly(field);
    }

    @Test
    void twoAbsencesOfOnePersonDoNotOverlap() {
        away(absent, today(), today().plusDays(5), deputy, "%");

        Api.Answer answer =
                api.as(absent).post("/api/v1/absences", draft(today().plusDays(5), today().plusDays(9), deputy, "%"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("уже есть отсутствие");
        assertThat(api.as(absent)
                        .post("/api/v1/absences", draft(today().plusDays(6), today().plusDays(9), deputy, "%"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aBlockedOrAutomaticDeputyIsRefused() {
        assertThat(api.as(absent)
                        .post("/api/v1/absences", draft(today(), today(), "svc-nobody", "%"))
                        .status())
                .isEqualTo(422);
    }

    private Api.Answer enter(String by, String employee, int week) {
        LocalDate monday = today().plusWeeks(week);
        return api.as(by)
                .post(
                        "/api/v1/absences",
                        Map.of("employee", employee, "from", monday.toString(), "to", monday.toString()));
    }

    private JsonNode away(String login, LocalDate from, LocalDate to, String who, String area) {
        return add(login, draft(from, to, who, area));
    }

    private JsonNode add(String login, Map<String, Object> draft) {
        Map<String, Object> sent = new HashMap<>(draft);
        sent.replaceAll((name, value) -> value instanceof LocalDate ? value.toString() : value);
        Api.Answer answer = api.as(login).post("/api/v1/absences", sent);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static Map<String, Object> draft(LocalDate from, LocalDate to, String deputy, String area) {
        return Map.of(
                "from",
                from.toString(),
                "to",
                to.toString(),
                "deputies",
                List.of(Map.of("employee", deputy, "area", area)));
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

    /** All of them work in the head office, whose day is Moscow's. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Moscow"));
    }

    private String person(String superior, String... roles) {
        String login = "away-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login,
                "Отпускников",
                "Пётр",
                null,
                login + "@masterovoy.example",
                "MGMT",
                "it-head",
                "HQ",
                superior,
                List.of(roles)));
        accounts.setPassword(login, login);
        return login;
    }
}
