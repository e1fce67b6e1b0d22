package io.marshrut.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Accessibility;
import io.marshrut.support.Browser;
import io.marshrut.support.PortalProcess;
import io.marshrut.support.Window;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start of a portal without demo data, in a process with a stack of its own. */
class SetupTest {

    private static final List<String> PAGES = List.of(
            "/work",
            "/work?scope=group",
            "/work?scope=all",
            "/catalog",
            "/catalog/it/incident",
            "/requests",
            "/documents",
            "/search",
            "/search?q=договор",
            "/notifications",
            "/notifications/settings",
            "/mails",
            "/profile",
            "/profile/password",
            "/admin/journal",
            "/admin/processes",
            "/admin/incidents");

    @TempDir
    Path data;

    @Test
    void anEmptyPortalIsSetUpByItsPagesAlone() {
        try (PortalProcess portal = empty().start();
                Browser browser = new Browser(portal.api().base());
                Browser.Visitor visitor = browser.visitor(Browser.DESKTOP)) {
            assertThat(portal.log()).contains(portal.api().base() + "/setup");
            visitor.open("/requests");
            assertThat(visitor.page().url()).endsWith("/setup");
            look(visitor, "setup-code");
            visitor.page().fill("#code", "aaaa-bbbb-cccc-dddd");
            visitor.page().click(".btn-primary");
            assertThat(visitor.page().textContent("#code-error")).contains("Код неверен");
            visitor.page().fill("#code", FirstStart.code(portal).toUpperCase());
            visitor.page().click(".btn-primary");
            visitor.page().waitForSelector("#company");
            look(visitor, "setup-form");
            lookAtThePhone(browser, portal);

            visitor.page().fill("#company", "Ромашка");
            visitor.page().fill("#password", "Ромашка2026");
            visitor.page().waitForSelector(".strength-words-bad");
            visitor.page().click(".setup-form .btn-primary");
            visitor.page().waitForSelector(".alert-danger");
            look(visitor, "setup-errors");
            assertThat(visitor.page().inputValue("#company")).isEqualTo("Ромашка");

            FirstStart.fill(visitor);
            visitor.page().click(".setup-form .btn-primary");
            visitor.page().waitForURL("**/login?ready");
            look(visitor, "setup-ready");
            assertThat(visitor.open("/setup").page().content()).contains("404");

            visitor.errors().clear();
            visitor.open("/login").page().fill("#username", "petrova");
            visitor.page().fill("#password", FirstStart.PASSWORD);
            visitor.page().click(".front-door-card .btn-primary");
            visitor.page().waitForURL("**/work");
            assertThat(visitor.page().textContent(".brand-company")).isEqualTo("Ромашка");
            assertThat(visitor.page()
                            .locator(".first-steps a[href='/admin/people']")
                            .count())
                    .isOne();
            assertThat(visitor.page()
                            .locator(".first-steps a[href='/admin/sites']")
                            .count())
                    .isOne();
            for (String page : PAGES) {
                String name = page.replaceAll("[^a-z]+", "-");
                look(visitor.wide(Browser.DESKTOP).open(page), "empty" + name);
                look(visitor.wide(Browser.PHONE), "empty-phone" + name);
            }
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void wrongCodesMakeANewOneAndOfTwoWhoSetUpOneComesTooLate() throws Exception {
        try (PortalProcess portal = empty().start()) {
            String first = FirstStart.code(portal);
            Window guesser = new Window(portal.api().base());
            for (int n = 0; n < 4; n++) {
                assertThat(enter(guesser, "guess-" + n).body()).contains("Код неверен");
            }
            assertThat(enter(guesser, "guess-5").body()).contains("Слишком много неверных кодов");
            String second = FirstStart.code(portal);
            assertThat(second).isNotEqualTo(first);
            assertThat(enter(guesser, first).statusCode()).isEqualTo(422);
            assertThat(enter(guesser, second).statusCode()).as("in the pause").isEqualTo(422);
            // without the code the form is not taken
            assertThat(guesser.post("/setup", "/setup", FirstStart.form("mallory"))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(there -> assertThat(there).endsWith("/setup"));
            portal.kill();
        }
        try (PortalProcess portal = empty().start()) {
            String code = FirstStart.code(portal);
            List<Window> two = List.of(
                    new Window(portal.api().base()), new Window(portal.api().base()));
            two.forEach(window -> assertThat(enter(window, code).statusCode()).isEqualTo(302));
            List<CompletableFuture<HttpResponse<String>>> sent = Stream.of(0, 1)
                    .map(n -> CompletableFuture.supplyAsync(
                            () -> two.get(n).post("/setup", "/setup", FirstStart.form("admin-" + n))))
                    .toList();
            List<Integer> answers =
                    sent.stream().map(answer -> answer.join().statusCode()).toList();

            assertThat(answers).containsExactlyInAnyOrder(302, 404);
            int winner = answers.indexOf(302);
            assertThat(signsIn(portal, "admin-" + winner)).isTrue();
            assertThat(signsIn(portal, "admin-" + (1 - winner))).isFalse();
            assertThat(new Window(portal.api().base()).get("/setup").statusCode())
                    .isEqualTo(404);
            // a start later it is still closed
            assertThat(two.get(winner).get("/setup").statusCode()).isEqualTo(404);
        }
    }

    private void lookAtThePhone(Browser browser, PortalProcess portal) {
        try (Browser.Visitor phone = browser.visitor(Browser.PHONE, "en-GB")) {
            phone.open("/setup").page().fill("#code", FirstStart.code(portal));
            look(phone, "setup-code-phone");
            phone.page().click(".btn-primary");
            phone.page().waitForSelector("#company");
            look(phone, "setup-form-phone");
        }
    }

    private static void look(Browser.Visitor visitor, String name) {
        visitor.photograph(name);
        assertThat(visitor.overflow()).as(name + ": pixels that stick out").isZero();
        assertThat(visitor.page().content()).as(name).doesNotContain("??");
        assertThat(Accessibility.violations(visitor.page())).as(name).isEmpty();
    }

    private static boolean signsIn(PortalProcess portal, String login) {
        Window window = new Window(portal.api().base());
        window.signIn(login, FirstStart.PASSWORD);
        return window.isSignedIn();
    }

    private static HttpResponse<String> enter(Window window, String code) {
        return window.post("/setup", "/setup/code", Map.of("code", code));
    }

    private PortalProcess empty() {
        return FirstStart.empty(data);
    }
}
