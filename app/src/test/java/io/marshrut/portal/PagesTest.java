package io.marshrut.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.directory.Organisation;
import io.marshrut.directory.PeopleRegister;
import io.marshrut.shared.web.PageController;
import io.marshrut.support.Accessibility;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.CompanyDirectory;
import io.marshrut.support.Endpoints;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Renderings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page, at both widths and in both languages: nothing sticks out, fails, stays untranslated or shuts people out. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    /** Who opens which pages; {@code {request}} is a ticket that waits for its initiator's answer. */
    private static final List<Arguments> PAGES = List.of(
            Arguments.of("employee", "/work"),
            Arguments.of("employee", "/catalog"),
            Arguments.of("employee", "/catalog?q=zzzz-zzzz"),
            Arguments.of("employee", "/catalog?q=rfccf"),
            Arguments.of("employee", "/catalog/it/incident?like={request}"),
            Arguments.of("employee", "/requests?watching=true"),
            Arguments.of("employee", "/catalog/it/incident"),
            Arguments.of("employee", "/requests"),
            Arguments.of("employee", "/requests?status=REJECTED&q=nothing-of-that-name"),
            Arguments.of("employee", "/requests/{request}"),
            Arguments.of("employee", "/requests/{returned}"),
            Arguments.of("employee", "/tasks/{rework}/form"),
            Arguments.of("it", "/requests/{newcomer}"),
            Arguments.of("it", "/work?scope=group"),
            Arguments.of("it", "/work?scope=group&q=nothing-of-that-name"),
            Arguments.of("it", "/requests/{request}"),
            Arguments.of("it", "/requests/{request}/relations"),
            Arguments.of("it", "/requests/{request}/relations?q=nothing-of-that-name"),
            Arguments.of("it", "/catalog/it/incident?parent={request}"),
            Arguments.of("it", "/catalog/it/change?parent={request}&blocks=true"),
            Arguments.of("director", "/work?scope=all"),
            Arguments.of("director", "/work/forecast"),
            Arguments.of("admin", "/work/forecast?person=nobody-of-that-name"),
            Arguments.of("it", "/desks"),
            Arguments.of("employee", "/desks"),
            Arguments.of("it", "/desks/it"),
            Arguments.of("it", "/desks/it?kind=it/incident"),
            Arguments.of("it", "/desks/it?holder=me&sla=PAUSED&site=KGD-01"),
            Arguments.of("it", "/desks/it/column?stage=Первая линия"),
            Arguments.of("it", "/desks/it/load"),
            Arguments.of("director", "/desks/it/figures"),
            Arguments.of("director", "/desks/it/figures?from=2001-01-01&to=2001-02-02&site=OMS-01"),
            Arguments.of("director", "/surveys"),
            Arguments.of("director", "/surveys?from=2001-01-01&to=2001-01-02"),
            Arguments.of("employee", "/survey/no-such-link"),
            Arguments.of("employee", "/contractor/no-such-link"),
            Arguments.of("it", "/tasks/{outwork}/contractor-order"),
            Arguments.of("it", "/tasks/{outwork}/contractor-order?q=nothing-of-that-name"),
            Arguments.of("admin", "/admin/leaving"),
            Arguments.of("admin", "/admin/leaving/{leaver}"),
            Arguments.of("employee", "/search"),
            Arguments.of("employee", "/search?q=касса"),
            Arguments.of("employee", "/search?q=nothing-of-that-name"),
            Arguments.of("employee", "/notifications"),
            Arguments.of("lawyer", "/notifications"),
            Arguments.of("employee", "/notifications/settings"),
            Arguments.of("employee", "/mails"),
            Arguments.of("employee", "/absences"),
            Arguments.of("admin", "/absences"),
            Arguments.of("admin", "/absences?scope=others"),
            Arguments.of("employee", "/profile"),
            Arguments.of("employee", "/profile/password"),
            Arguments.of("employee", "/password/forgotten"),
            Arguments.of("employee", "/password/forgotten?sent"),
            Arguments.of("employee", "/password/link/no-such-link"),
            Arguments.of("admin", "/admin/tokens"),
            Arguments.of("admin", "/admin/roles"),
            Arguments.of("admin", "/admin/roles/accountant"),
            Arguments.of("admin", "/admin/roles/lawyer"),
            Arguments.of("admin", "/admin/groups"),
            Arguments.of("admin", "/admin"),
            Arguments.of("admin", "/admin/sites"),
            Arguments.of("admin", "/admin/sites?q=nothing-of-that-name"),
            Arguments.of("admin", "/admin/sites/new"),
            Arguments.of("admin", "/admin/sites/SPB-01"),
            Arguments.of("admin", "/admin/departments"),
            Arguments.of("admin", "/admin/departments?q=nothing-of-that-name"),
            Arguments.of("admin", "/admin/departments/new"),
            Arguments.of("admin", "/admin/departments/IT"),
            Arguments.of("admin", "/admin/positions"),
            Arguments.of("admin", "/admin/positions?q=nothing-of-that-name"),
            Arguments.of("admin", "/admin/positions/new"),
            Arguments.of("admin", "/admin/positions/accountant"),
            Arguments.of("admin", "/admin/calendars"),
            Arguments.of("admin", "/admin/calendars/new"),
            Arguments.of("admin", "/admin/calendars/office"),
            Arguments.of("admin", "/admin/people"),
            Arguments.of("admin", "/admin/people?q=nothing-of-that-name"),
            Arguments.of("admin", "/admin/people/new"),
            Arguments.of("admin", "/admin/people/manager"),
            Arguments.of("admin", "/admin/people/manager/edit"),
            Arguments.of("admin", "/admin/directory-sync"),
            Arguments.of("admin", "/admin/exchange"),
            Arguments.of("admin", "/admin/exchange?state=DROPPED&trouble=true"),
            Arguments.of("admin", "/admin/exchange/partners"),
            Arguments.of("admin", "/admin/exchange/partners/new"),
            Arguments.of("admin", "/admin/directory-sync/{directory-run}"),
            Arguments.of("admin", "/admin/people/import"),
            Arguments.of("admin", "/admin/people/import/{people-import}"),
            Arguments.of("admin", "/admin/people/full-import"),
            Arguments.of("admin", "/admin/people/full-import/{all-people-import}"),
            Arguments.of("employee", "/equipment"),
            Arguments.of("it", "/equipment"),
            Arguments.of("it", "/equipment?q=nothing-of-that-name"),
            Arguments.of("it", "/equipment/new"),
            Arguments.of("it", "/equipment/{asset}"),
            Arguments.of("it", "/equipment/{asset}/edit"),
            Arguments.of("it", "/equipment/import"),
            Arguments.of("it", "/equipment/import/{assets-import}"),
            Arguments.of("admin", "/admin/asset-types"),
            Arguments.of("accountant", "/counterparties"),
            Arguments.of("accountant", "/counterparties?q=nothing-of-that-name"),
            Arguments.of("accountant", "/counterparties/new"),
            Arguments.of("accountant", "/counterparties/{counterparty}"),
            Arguments.of("accountant", "/counterparties/{counterparty}/edit"),
            Arguments.of("accountant", "/counterparties/import"),
            Arguments.of("accountant", "/counterparties/import/{counterparties-import}"),
            Arguments.of("employee", "/contracts?mine=true"),
            Arguments.of("lawyer", "/contracts"),
            Arguments.of("lawyer", "/contracts?q=nothing-of-that-name"),
            Arguments.of(
                    "lawyer",
                    "/contracts?columns=title,inn,amount,stage,holder,department,form,created,ends&sort=-amount"),
            Arguments.of("employee", "/contracts/new"),
            Arguments.of("employee", "/contracts/new?type=supply"),
            Arguments.of("marketing", "/contracts/{contract-draft}"),
            Arguments.of("marketing", "/contracts/{contract-rework}"),
            Arguments.of("marketing", "/contracts/{contract-rework}/edit"),
            Arguments.of("lawyer", "/contracts/{contract-voted}"),
            Arguments.of("lawyer", "/contracts/{contract-voted}/task/{contract-vote}"),
            Arguments.of("lawyer", "/contracts/{contract-voted}/readers"),
            Arguments.of("director", "/contracts/{contract-signing}"),
            Arguments.of("employee", "/catalog/legal/power-of-attorney"),
            Arguments.of("lawyer", "/powers-of-attorney"),
            Arguments.of("employee", "/powers-of-attorney?mine=true&q=nothing-of-that-name"),
            Arguments.of("lawyer", "/powers-of-attorney/{power}"),
            Arguments.of("employee", "/powers-of-attorney/{power}"),
            Arguments.of("lawyer", "/powers-of-attorney/{power}/readers"),
            Arguments.of("employee", "/catalog/legal/claim"),
            Arguments.of("employee", "/claims/new"),
            Arguments.of("lawyer", "/claims"),
            Arguments.of("employee", "/claims?mine=true&q=nothing-of-that-name"),
            Arguments.of("lawyer", "/claims/{claim}"),
            Arguments.of("employee", "/claims/{claim}"),
            Arguments.of("lawyer", "/claims/{claim}/readers"),
            Arguments.of("accountant", "/packages"),
            Arguments.of("employee", "/packages?q=nothing-of-that-name"),
            Arguments.of("accountant", "/packages/new"),
            Arguments.of("accountant", "/packages/{packed}"),
            Arguments.of("finance", "/packages/{packed}?q=nothing-of-that-name"),
            Arguments.of("accountant", "/packages/{packed}/edit"),
            Arguments.of("accountant", "/packages/{packed}/readers"),
            Arguments.of("employee", "/powers-of-attorney/check"),
            Arguments.of("employee", "/powers-of-attorney/check?holder=nosova&action=receive-goods"),
            Arguments.of("employee", "/powers-of-attorney/check/no-such-paper"),
            Arguments.of("employee", "/recurring"),
            Arguments.of("employee", "/recurring?mine=true&q=nothing-of-that-name"),
            Arguments.of("employee", "/recurring/new"),
            Arguments.of("employee", "/recurring/new/it/incident?like={request}"),
            Arguments.of("employee", "/recurring/{plan}"),
            Arguments.of("employee", "/recurring/{plan}/edit"),
            Arguments.of("it", "/recurring/schedule"),
            Arguments.of("admin", "/admin/journal"),
            Arguments.of("admin", "/admin/journal?words=nothing-of-that-name"),
            Arguments.of("accountant", "/documents"),
            Arguments.of("accountant", "/documents?status=EXPORTED"),
            Arguments.of("accountant", "/documents/queue"),
            Arguments.of("accountant", "/documents/queue?sort=doubts&site=no-such-site"),
            Arguments.of("admin", "/documents/reliability"),
            Arguments.of("accountant", "/documents/intake"),
            Arguments.of("accountant", "/documents/phone"),
            Arguments.of("accountant", "/documents/intake?state=FAILED&from=2001-01-01&to=2001-01-02"),
            Arguments.of("admin", "/admin/processes"),
            Arguments.of("admin", "/admin/routes"),
            Arguments.of("admin", "/admin/processes/uploads/{sound-package}"),
            Arguments.of("admin", "/admin/processes/uploads/{broken-package}"),
            Arguments.of("admin", "/admin/incidents"),
            Arguments.of("accountant", "/documents/{document}"),
            Arguments.of("accountant", "/documents/{document}/secrecy"),
            Arguments.of("accountant", "/documents/{secret}"),
            Arguments.of("employee", "/documents/{rendered}/viewer"),
            Arguments.of("employee", "/documents/{unreadable}/viewer"),
            Arguments.of("admin", "/admin/secret-documents"),
            Arguments.of("accountant", "/documents/{secret}/secrecy"),
            Arguments.of("accountant", "/documents/{document}/readers"),
            Arguments.of("employee", "/requests/{request}/readers"),
            Arguments.of("accountant", "/documents/{document}/verification"),
            Arguments.of("accountant", "/documents/join?document={document}&q=nothing-of-that-name"),
            Arguments.of("employee", "/requests/no-such-request"));

    /** What a page asks for piecemeal, what leads on to a page, and what has a test of its own with a browser. */
    private static final Set<String> NO_PAGES_OF_THEIR_OWN = Set.of(
            "GET /",
            "GET /login",
            "GET /setup",
            "GET /admin/exchange/messages/{id}",
            "GET /admin/exchange/partners/{id}",
            "GET /admin/exchange/partners/{id}/mapping",
            "GET /tasks/{id}",
            "GET /notifications/{id}",
            "GET /notifications/count",
            "GET /requests/{id}/relations/child",
            "GET /documents/{id}/row",
            "GET /documents/uploads/{id}",
            "GET /equipment/import/template.{extension}",
            "GET /equipment/export.{extension}",
            "GET /counterparties/import/template.{extension}",
            "GET /counterparties/export.{extension}",
            "GET /contracts/export.xlsx",
            "GET /desks/{desk}/figures.{extension}",
            "GET /surveys/results.{extension}",
            "GET /contractor/{secret}/files/{document}",
            "GET /powers-of-attorney/export.xlsx",
            "GET /claims/export.xlsx",
            "GET /claims/export.csv",
            "GET /admin/people/import/template.{extension}",
            "GET /admin/people/full-import/template.{extension}",
            "GET /admin/journal/export.csv",
            "GET /admin/journal/verification",
            "GET /admin/processes/uploads/{id}/diagram.bpmn",
            "GET /admin/processes/{desk}/{kind}/diagram.bpmn");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Browser browser;

    @Autowired
    Api api;

    @Autowired
    Renderings renderings;

    @Autowired
    Organisation organisation;

    @Autowired
    CompanyDirectory directory;

    @Autowired
    io.marshrut.access.Callers callers;

    @Autowired
    PeopleRegister people;

    private String leaver;

    static Stream<Arguments> pages() {
        return PAGES.stream()
                .flatMap(page ->
                        Stream.of("ru", "en").map(language -> Arguments.of(page.get()[0], page.get()[1], language)));
    }

    private PageSubjects subjects;

    @BeforeAll
    void prepare() {
        subjects = new PageSubjects(api, new Registers(api, browser, directory), renderings);
    }

    /** Windows that stay open: what a page loads anew is its own, what all load is loaded once. */
    private final Map<String, Browser.Visitor> visitors = new HashMap<>();

    @AfterAll
    void closeTheWindows() {
        visitors.values().forEach(Browser.Visitor::close);
        speakRussianAgain();
    }

    private void speakRussianAgain() {
        for (String login : List.of("employee", "it", "accountant", "lawyer", "director", "admin")) {
            speak(login, "ru");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("pages")
    void isWholeAtBothWidthsAndInBothLanguages(String login, String path, String language) {
        speak(login, language);
        Browser.Visitor visitor = visitors.computeIfAbsent(login, any -> browser.signedIn(login, Browser.DESKTOP));
        visitor.errors().clear();
        visitor.wide(Browser.DESKTOP)
                .open(subjects.filled(path.contains("{leaver}") ? path.replace("{leaver}", leaver()) : path));

        if (!path.contains("no-such")) {
            assertThat(visitor.errors()).as("what the browser complains about").isEmpty();
        }
        assertThat(visitor.page().content()).doesNotContain("??");
        assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(language);
        assertThat(visitor.page().locator("h1").count())
                .as("headings of the page")
                .isEqualTo(path.contains("no-such-request") ? 0 : 1);
        for (int width : new int[] {Browser.DESKTOP, Browser.PHONE}) {
            visitor.wide(width)
                    .photograph((login + path + "-" + language + "-" + width).replaceAll("[^a-zA-Z0-9а-яё]+", "-"));
            assertThat(visitor.overflow())
                    .as("pixels that stick out at " + width)
                    .isZero();
            // markup and colours are the same in both languages
            if (language.equals("ru")) {
                assertThat(
                                width == Browser.DESKTOP
                                        ? Accessibility.violations(visitor.page())
                                        : Accessibility.violationsBesidesColours(visitor.page()))
                        .as("at " + width)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languagesAndWidths")
    void theSignInPageSpeaksTheBrowsersLanguage(String language, int width) {
        try (Browser.Visitor visitor = browser.visitor(width, language)) {
            visitor.open("/login").photograph("login-" + language + "-" + width);

            assertThat(visitor.page().textContent("h1")).isEqualTo(language.startsWith("ru") ? "Вход" : "Sign in");
            assertThat(visitor.overflow()).isZero();
            assertThat(visitor.errors()).isEmpty();
            assertThat(Accessibility.violations(visitor.page())).isEmpty();
        }
    }

    private String leaver() {
        if (leaver == null) {
            leaver = "gone-" + UUID.randomUUID();
            organisation.add(new Organisation.NewEmployee(
                    leaver, "Уходящих", "Марк", null, null, "IT", "it-engineer", "HQ", "orlov", List.of("it")));
            people.block(callers.of("admin").orElseThrow(), leaver, "Уволился");
        }
        return leaver;
    }

    static Stream<Arguments> languagesAndWidths() {
        return Stream.of("ru-RU", "en-GB")
                .flatMap(language ->
                        Stream.of(Browser.DESKTOP, Browser.PHONE).map(width -> Arguments.of(language, width)));
    }

    @Test
    void theDarkThemeIsLegibleToo() {
        try (Browser.Visitor visitor = browser.signedIn("it", Browser.DESKTOP)) {
            visitor.open("/requests/" + subjects.ticket());
            visitor.page().click("[data-theme-switch]");
            visitor.photograph("dark");

            assertThat(visitor.page().getAttribute("html", "data-bs-theme")).isEqualTo("dark");
            assertThat(Accessibility.violations(visitor.page())).isEmpty();
        }
    }

    @Test
    void everyPageStandsInTheTable() {
        assertThat(missing(mappings)).isEmpty();
        assertThat(Endpoints.pagesOf(mappings)).containsAll(NO_PAGES_OF_THEIR_OWN);
    }

    @Test
    void aPlantedPageThatIsMissingFromTheTableIsCaught() {
        assertThat(missing(Endpoints.mappingOf(new Planted()))).containsExactly("GET /planted/{id}");
    }

    @TestComponent
    @PageController
    static class Planted {

        @GetMapping("/planted/{id}")
        String page() {
            return "planted";
        }

        @PostMapping("/planted")
        String action() {
            return "redirect:/planted";
        }
    }

    private static Set<String> missing(RequestMappingHandlerMapping mappings) {
        Set<String> missing = new TreeSet<>(Endpoints.pagesOf(mappings));
        missing.removeAll(NO_PAGES_OF_THEIR_OWN);
        PathPatternParser parser = new PathPatternParser();
        for (Arguments page : PAGES) {
            PathContainer path = PathContainer.parsePath(((String) page.get()[1]).replaceAll("[?].*", ""));
            missing.removeIf(endpoint ->
                    parser.parse(endpoint.substring("GET ".length())).matches(path));
        }
        return missing;
    }

    private void speak(String login, String language) {
        organisation.speak(login, language);
        callers.forget(login);
    }
}
