package io.marshrut.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marshrut.access.Callers;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.worklist.HandoverRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of all that somebody held is told to those who have to know, once, and shown to them alone. */
@PortalTest
class LeavingReportTest {

    private static final Paged.Request FIRST = Paged.Request.of(0, 50);

    @Autowired
    Leavers leavers;

    @Autowired
    HandOnWork followUp;

    @Autowired
    Callers callers;

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext context;

    private LeavingPeople people;
    private Incidents incidents;
    private String leaver;

    @BeforeEach
    void somebodyHoldsThings() {
        people = new LeavingPeople(context);
        incidents = new Incidents(api);
        leaver = people.person("IT", "orlov", "it");
        String request = incidents.file("employee", Incidents.title());
        api.as(leaver)
                .post("/api/v1/tasks/"
                        + incidents.task("it", request).path("id").asText() + "/claim");
        incidents.file(leaver, Incidents.title());
    }

    @Test
    void tellsWhichItemWentToWhomByWhichRuleAndWhatElseBearsTheirName() {
        String absent = absentWith(leaver);

        people.leave(leaver);
        awaitTheReport();

        LeaverReport report = leavers.report(people.admin(), leaver, FIRST);
        assertThat(report.items().items()).singleElement().satisfies(one -> {
            assertThat(one.rule()).isEqualTo(HandoverRule.GROUP);
            assertThat(one.item()).isNotNull();
        });
        assertThat(report.holdings().deputyIn())
                .singleElement()
                .satisfies(one -> assertThat(one.employee()).isEqualTo(absent));
        assertThat(report.holdings().openRequests()).isOne();
        assertThat(report.holdings().roles()).extracting(Object::toString).containsExactly("it");
        assertThat(report.holdings().emptied()).isEmpty();
        assertThat(titles(absent)).anyMatch(title -> title.startsWith("Ваш замещающий больше не работает"));
    }

    @Test
    void administratorsAndTheHeadAreToldOnceHoweverOftenTheJobRuns() {
        people.leave(leaver);
        awaitTheReport();

        followUp.run(leaver);

        for (String reader : List.of("admin", "orlov")) {
            assertThat(told(reader)).as(reader).isOne();
            assertThat(mails(reader)).as(reader).isOne();
        }
        assertThat(told("gromova")).isZero();
    }

    @Test
    void headsSeeTheirOwnPeopleAndOnlyItemsWithinReach() {
        people.leave(leaver);
        awaitTheReport();

        assertThat(leavers.report(caller("orlov"), leaver, FIRST).items().total())
                .isOne();
        assertThatThrownBy(() -> leavers.report(caller("gromova"), leaver, FIRST))
                .isInstanceOfSatisfying(
                        Problem.class, hidden -> assertThat(hidden.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThat(leavers.all(caller("gromova"), FIRST).items())
                .extracting(Leaver::login)
                .doesNotContain(leaver);
        assertThatThrownBy(() -> leavers.all(caller("employee"), FIRST))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    @Test
    void whoIsNotBlockedHasNoReport() {
        assertThatThrownBy(() -> leavers.report(people.admin(), leaver, FIRST)).isInstanceOf(Problem.class);
    }

    @Test
    void thePagesAreWholeAtBothWidthsAndInBothLanguages() {
        String absent = absentWith(leaver);
        people.leave(leaver);
        awaitTheReport();
        String away = people.person("IT", "orlov", "it");
        String request = incidents.file("employee", Incidents.title());
        api.as(away)
                .post("/api/v1/tasks/"
                        + incidents.task("it", request).path("id").asText() + "/claim");
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        api.as(away)
                .post(
                        "/api/v1/absences",
                        Map.of("from", day.toString(), "to", day.plusDays(9).toString()));
        assertThat(absent).isNotEmpty();
        for (int width : List.of(Browser.DESKTOP, Browser.PHONE)) {
            for (String language : List.of("ru", "en")) {
                speak(language);
                try (Browser.Visitor visitor = browser.signedIn("admin", width)) {
                    Map.of(
                                    "leaving",
                                    "/admin/leaving",
                                    "report",
                                    "/admin/leaving/" + leaver,
                                    "forecast",
                                    "/work/forecast",
                                    "blocked",
                                    "/admin/people/" + leaver,
                                    "absences",
                                    "/absences?scope=others")
                            .forEach((name, path) -> {
                                visitor.open(path).photograph("leaving-" + name + "-" + language + "-" + width);
                                assertThat(visitor.overflow()).as(path).isZero();
                                assertThat(visitor.page().content()).doesNotContain("??");
                                assertThat(Accessibility.violations(visitor.page()))
                                        .as(path)
                                        .isEmpty();
                            });
                    assertThat(visitor.errors()).isEmpty();
                } finally {
                    speak("ru");
                }
            }
        }
    }

    private void speak(String language) {
        context.getBean(io.marshrut.directory.Organisation.class).speak("admin", language);
        callers.forget("admin");
    }

    /** Somebody who will be away and has named this deputy. */
    private String absentWith(String deputy) {
        String absent = people.person("LEGAL", null);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        Api.Answer entered = api.as(absent)
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "from",
                                day.toString(),
                                "to",
                                day.plusDays(2).toString(),
                                "deputies",
                                List.of(Map.of("employee", deputy, "area", "it/%"))));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(titles(deputy)).anyMatch(title -> title.startsWith("Вы замещаете"));
        return absent;
    }

    @Test
    void aDeputyIsNamedInAnAbsenceThatIsInTheBookAlready() {
        String absent = people.person("LEGAL", null);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        String id = api.as(absent)
                .post("/api/v1/absences", Map.of("from", day.toString(), "to", day.toString()))
                .json()
                .path("id")
                .asText();
        String path = "/api/v1/absences/" + id + "/deputies";

        Api.Answer named = api.as(absent).post(path, Map.of("employee", leaver, "area", "it/%"));

        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(named.json().path("deputies")).hasSize(1);
        assertThat(titles(leaver))
                .filteredOn(title -> title.startsWith("Вы замещаете"))
                .hasSize(1);
        assertThat(api.as(absent)
                        .post(path, Map.of("employee", absent, "area", "%"))
                        .status())
                .isEqualTo(422);
        assertThat(api.as(leaver)
                        .post(path, Map.of("employee", leaver, "area", "%"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDeputyLearnsThatAnAbsenceEndsEarlierAndThatItIsTakenBack() {
        String absent = people.person("LEGAL", null);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5);
        String id = api.as(absent)
                .post(
                        "/api/v1/absences",
                        Map.of(
                                "from",
                                day.toString(),
                                "to",
                                day.plusDays(2).toString(),
                                "deputies",
                                List.of(Map.of("employee", leaver, "area", "%"))))
                .json()
                .path("id")
                .asText();

        api.as(absent).post("/api/v1/absences/" + id + "/end", Map.of("to", day.toString()));
        api.as(absent).call("DELETE", "/api/v1/absences/" + id);

        assertThat(titles(leaver))
                .anyMatch(title -> title.startsWith("Вы замещаете"))
                .anyMatch(title -> title.startsWith("Замещение закончится раньше"))
                .anyMatch(title -> title.startsWith("Замещение отменено"));
    }

    private void awaitTheReport() {
        await().untilAsserted(() -> assertThat(told("admin")).isOne());
    }

    private Caller caller(String login) {
        return callers.of(login).orElseThrow();
    }

    private long told(String reader) {
        return count("notification", reader);
    }

    private long mails(String reader) {
        return count("mail", reader);
    }

    private long count(String table, String reader) {
        return jdbc.sql("select count(*) from " + table + " where recipient = :reader and link = :link")
                .param("reader", reader)
                .param("link", "/admin/leaving/" + leaver)
                .query(Long.class)
                .single();
    }

    private List<String> titles(String reader) {
        return jdbc.sql("select title from notification where recipient = :reader")
                .param("reader", reader)
                .query(String.class)
                .list();
    }
}
