package io.marshrut.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.access.Accounts;
import io.marshrut.access.Callers;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Organisation;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Place;
import io.marshrut.support.Api;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is away when, and what is therefore left to nobody within a fortnight. */
@PortalTest
class ForecastTest {

    private static final Instant MONDAY = Instant.parse("2026-03-16T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate FRIDAY = TODAY.plusDays(4);
    private static final LocalDate SATURDAY = TODAY.plusDays(5);

    @Autowired
    Api api;

    @Autowired
    Forecast forecast;

    @Autowired
    WorkItems workItems;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    AbsenceRecords absences;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void closeWhatWasOpened() {
        opened.forEach(ref -> workItems.cancel("request-stage", ref));
    }

    @Test
    void whatSomebodyHoldsIsLeftToTheSuperiorWhereNobodyWasNamed() {
        String superior = person("IT", null);
        String holder = person("IT", superior);
        UUID item = open("it/incident", holder);
        away(holder, FRIDAY, FRIDAY.plusDays(10));

        assertThat(of(holder))
                .extracting(line -> line.item().id(), ForecastLine::day, ForecastLine::away, ForecastLine::fallback)
                .containsExactly(tuple(item, FRIDAY, List.of(holder), List.of(superior)));
    }

    @Test
    void withoutASuperiorNobodyIsLeft() {
        String holder = person("IT", null);
        open("it/incident", holder);
        away(holder, TODAY, TODAY);

        assertThat(of(holder)).singleElement().satisfies(line -> {
            assertThat(line.day()).isEqualTo(TODAY);
            assertThat(line.fallback()).isEmpty();
        });
    }

    @Test
    void aDeputyIsThereForTheirKindOfWorkAndAsLongAsTheyAreNotAwayThemselves() {
        String holder = person("IT", null);
        String deputy = person("IT", null);
        UUID other = open("legal/question", holder);
        UUID covered = open("it/incident", holder);
        away(holder, TODAY.plusDays(1), FRIDAY, deputy, "it/%");
        assertThat(of(holder)).extracting(line -> line.item().id()).containsExactly(other);

        away(deputy, FRIDAY, FRIDAY);

        assertThat(of(holder))
                .extracting(line -> line.item().id(), ForecastLine::day)
                .containsExactly(tuple(other, TODAY.plusDays(1)), tuple(covered, FRIDAY));
    }

    @Test
    void daysOffAndDaysBeyondAFortnightDoNotCount() {
        String weekend = person("IT", null);
        String later = person("IT", null);
        open("it/incident", weekend);
        open("it/incident", later);
        away(weekend, SATURDAY, SATURDAY.plusDays(1));
        away(later, TODAY.plusDays(Forecast.DAYS), TODAY.plusDays(Forecast.DAYS + 1));

        assertThat(of(weekend)).isEmpty();
        assertThat(of(later)).isEmpty();
    }

    @Test
    void aGroupIsLeftAloneOnTheFirstDayOnWhichAllOfItsMembersAreAway() {
        String superior = person("IT", null);
        String one = person("IT", superior);
        String other = person("IT", superior);
        String group = group(one, other);
        UUID item = open("it/incident", null, group);
        away(one, TODAY, FRIDAY);
        assertThat(of(one)).isEmpty();

        away(other, FRIDAY.minusDays(1), FRIDAY.plusDays(6));

        assertThat(of(one))
                .extracting(line -> line.item().id(), ForecastLine::day, line -> Set.copyOf(line.away()))
                .containsExactly(tuple(item, FRIDAY.minusDays(1), Set.of(one, other)));
        assertThat(of(other))
                .singleElement()
                .satisfies(line -> assertThat(line.fallback()).containsExactly(superior));
    }

    @Test
    void headsSeeWhatIsWithinTheirReachAndEmployeesNothing() {
        String holder = person("IT", null);
        open("it/incident", holder);
        away(holder, FRIDAY, FRIDAY);

        assertThat(asked("orlov", "person=" + holder).path("total").asInt()).isOne();
        assertThat(asked("gromova", "person=" + holder).path("total").asInt()).isZero();
        assertThat(api.as("employee").get("/api/v1/work/forecast").status()).isEqualTo(403);
    }

    @Test
    void itIsFilteredByDepartmentOfThePeopleAndSiteOfTheItem() {
        String holder = person("LEGAL", null);
        open("legal/question", holder);
        away(holder, FRIDAY, FRIDAY);

        assertThat(asked("admin", "person=" + holder + "&department=LEGAL&site=HQ")
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(asked("admin", "person=" + holder + "&department=MGMT")
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(asked("admin", "person=" + holder + "&department=IT")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(asked("admin", "person=" + holder + "&site=SPB-01")
                        .path("total")
                        .asInt())
                .isZero();
        JsonNode line = asked("admin", "person=" + holder).path("items").get(0);
        assertThat(line.path("day").asText()).isEqualTo(FRIDAY.toString());
        assertThat(line.path("away").get(0).asText()).isEqualTo(holder);
        assertThat(line.path("task").path("subject").path("title").asText()).isEqualTo("Проба");
    }

    private JsonNode asked(String login, String query) {
        JsonNode[] answer = new JsonNode[1];
        clock.at(MONDAY, () -> {
            Api.Answer got = api.as(login).get("/api/v1/work/forecast?" + query);
            assertThat(got.status()).as(got.text()).isEqualTo(200);
            answer[0] = got.json();
        });
        return answer[0];
    }

    private List<ForecastLine> of(String person) {
        List<ForecastLine> lines = new ArrayList<>();
        clock.at(MONDAY, () -> {
            Caller admin = callers.of("admin").orElseThrow();
            Paged<ForecastLine> found =
                    forecast.of(admin, new ForecastFilter(null, null, person), Paged.Request.of(0, 200));
            assertThat(found.total()).isEqualTo(found.items().size());
            lines.addAll(found.items());
        });
        return lines;
    }

    private UUID open(String kind, String assignee, String... groups) {
        String ref = "forecast-" + UUID.randomUUID();
        opened.add(ref);
        return workItems
                .open(new NewWorkItem(
                        "request-stage",
                        ref,
                        new WorkSubject("probe", UUID.randomUUID().toString(), "П-1", "Проба"),
                        kind,
                        "probe",
                        LocalText.same("Проба"),
                        Place.of("HQ", "IT"),
                        Set.of(groups),
                        assignee,
                        null,
                        LocalText.same("Проба"),
                        List.of(),
                        List.of()))
                .id();
    }

    private String person(String department, String superior) {
        String login = "plans-" + UUID.randomUUID();
        organisation.add(new Organisation.NewEmployee(
                login, "Плановых", "Яна", null, null, department, "it-engineer", "HQ", superior, List.of()));
        accounts.setWellKnownPassword(login, login);
        return login;
    }

    private String group(String... members) {
        String role = "pair-" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("insert into role (code, name_ru, name_en) values (:role, 'Пара', 'Pair')")
                .param("role", role)
                .update();
        organisation.grant(members[0], Grant.company(role), "admin");
        organisation.grant(members[1], Grant.inDepartment(role, "MGMT"), "admin");
        return role;
    }

    private void away(String login, LocalDate from, LocalDate to, String... deputyAndArea) {
        List<Absence.Deputy> deputies =
                deputyAndArea.length == 0 ? List.of() : List.of(new Absence.Deputy(deputyAndArea[0], deputyAndArea[1]));
        absences.add(new Absence(Ids.next(), login, from, to, Absence.Reason.VACATION, deputies), "admin");
        substitutions.forget();
    }
}
