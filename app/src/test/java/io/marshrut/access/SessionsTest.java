package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Problem;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions and the passwords behind them; attacks: fixation, open redirect. */
@PortalTest
class SessionsTest {

    private static final String NEW_PASSWORD = "синий трамвай едет в депо";

    @Autowired
    Api api;

    @Autowired
    Callers callers;

    @Autowired
    Passwords passwords;

    @Autowired
    Journal journal;

    @Autowired
    MovableClock clock;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    private String login;

    @BeforeEach
    void join() {
        login = new Colleagues(organisation, accounts).withPassword();
    }

    @Test
    void theSessionHasANewIdAfterTheSignIn() {
        Window attacker = new Window(api.base());
        attacker.get("/login");
        String planted = attacker.session();
        assertThat(planted).isNotNull();

        Window victim = new Window(api.base()).withSession(planted);
        victim.signIn(login, Colleagues.PASSWORD);

        assertThat(victim.isSignedIn()).isTrue();
        assertThat(victim.session()).isNotEqualTo(planted);
        assertThat(new Window(api.base()).withSession(planted).isSignedIn()).isFalse();
        assertThat(attacker.isSignedIn()).isFalse();
    }

    @Test
    void aPlantedPageOfAnotherHostDoesNotLeadAwayAfterTheSignIn() {
        Window attacker = new Window(api.base(), Map.of("X-Forwarded-Host", "evil.example"));
        attacker.get("/requests?q=planted");

        HttpResponse<String> answer =
                new Window(api.base()).withSession(attacker.session()).signIn(login, Colleagues.PASSWORD);

        assertThat(Window.location(answer)).doesNotContain("evil").contains("/requests?q=planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/work",
                "javascript:alert(1)",
                "/%0d%0aLocation:https://evil.example",
                "/\r\nX-Evil: 1",
                "evil.example",
                "/.evil.example",
                " /work"
            })
    void backLeadsNowhereElse(String back) {
        Window window = new Window(api.base());

        HttpResponse<String> answer = window.post(
                "/login", "/login", Map.of("username", login, "password", Colleagues.PASSWORD, "back", back));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Window.location(answer)).isIn("/", api.base() + "/");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void backLeadsToAPathOfThePortal() {
        HttpResponse<String> answer = new Window(api.base())
                .post(
                        "/login?back=/requests?q=x",
                        "/login",
                        Map.of("username", login, "password", Colleagues.PASSWORD, "back", "/requests?q=x"));

        assertThat(Window.location(answer)).endsWith("/requests?q=x");
    }

    @Test
    void aChangedPasswordEndsAllOtherSessions() {
        Window here = signedIn();
        Window there = signedIn();
        String before = here.session();

        HttpResponse<String> changed = here.post(
                "/profile/password", "/profile/password", Map.of("old", Colleagues.PASSWORD, "password", NEW_PASSWORD));

        assertThat(Window.location(changed)).endsWith("/profile");
        assertThat(here.isSignedIn()).isTrue();
        assertThat(here.session()).isNotEqualTo(before);
        assertThat(there.isSignedIn()).isFalse();
        assertThat(Window.location(new Window(api.base()).signIn(login, Colleagues.PASSWORD)))
                .endsWith("?error");
        assertThat(Window.location(new Window(api.base()).signIn(login, NEW_PASSWORD)))
                .endsWith("/");
        assertThat(events()).contains("account.password-changed");
    }

    @Test
    void theOldPasswordIsAskedAndItsGuessesAreCounted() {
        Window here = signedIn();
        for (int n = 0; n < 5; n++) {
            assertThat(here.post(
                                    "/profile/password",
                                    "/profile/password",
                                    Map.of("old", "guess " + n, "password", NEW_PASSWORD))
                            .statusCode())
                    .isEqualTo(422);
        }

        HttpResponse<String> right = here.post(
                "/profile/password", "/profile/password", Map.of("old", Colleagues.PASSWORD, "password", NEW_PASSWORD));

        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(events()).contains("account.locked");
    }

    @Test
    void noneOfTheLastFivePasswordsComesBack() {
        Origin here = Origin.portal("127.0.0.1");
        String old = Colleagues.PASSWORD;
        for (int n = 1; n <= 4; n++) {
            String next = NEW_PASSWORD + " " + n;
            clock.at(clock.instant().plusSeconds(60L * n), () -> {});
            passwords.change(
                    callers.of(login).orElseThrow(), here, n == 1 ? old : NEW_PASSWORD + " " + (n - 1), next, "-");
        }
        String last = NEW_PASSWORD + " 4";

        assertThatThrownBy(() -> passwords.change(callers.of(login).orElseThrow(), here, last, old, "-"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.errors())
                                .extracting(Problem.FieldError::code)
                                .containsExactly("password_had"));
        passwords.change(callers.of(login).orElseThrow(), here, last, NEW_PASSWORD + " 5", "-");
        // now it is the sixth
        passwords.change(callers.of(login).orElseThrow(), here, NEW_PASSWORD + " 5", old, "-");
    }

    @Test
    void aOneTimePasswordOnlyLetsChooseAnother() {
        Window before = signedIn();
        String oneTime = passwords.oneTime(callers.of("admin").orElseThrow(), login);

        assertThat(before.isSignedIn()).isFalse();
        Window here = new Window(api.base());
        here.signIn(login, oneTime);
        assertThat(Window.location(here.get("/work"))).endsWith("/profile/password");
        assertThat(Window.location(here.get("/profile"))).endsWith("/profile/password");
        assertThat(api.stranger()
                        .with("Authorization", basic(login, oneTime))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(403);

        here.post("/profile/password", "/profile/password", Map.of("old", oneTime, "password", NEW_PASSWORD));

        assertThat(here.get("/work").statusCode()).isEqualTo(200);
        assertThat(events()).contains("account.one-time-password", "account.password-changed");
    }

    @Test
    void aOneTimePasswordEndsAfterThreeDays() {
        String oneTime = passwords.oneTime(callers.of("admin").orElseThrow(), login);

        clock.at(
                clock.instant().plus(Passwords.ONE_TIME).plusSeconds(1),
                () -> assertThat(Window.location(new Window(api.base()).signIn(login, oneTime)))
                        .endsWith("?error"));
    }

    @Test
    void onlyAdministratorsGiveOneTimePasswords() {
        assertThatThrownBy(() -> passwords.oneTime(callers.of("manager").orElseThrow(), login))
                .isInstanceOf(Problem.class);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Window mine = signedIn();
        Window theirs = new Window(api.base());
        theirs.signIn("marketing", "marketing");
        String handle = handleOf(theirs);

        assertThat(mine.post("/profile", "/profile/sessions/" + handle + "/end", Map.of("x", "y"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(theirs.isSignedIn()).isTrue();
    }

    @Test
    void oneOtherSessionIsEndedOrAllOfThem() {
        Window here = signedIn();
        Window second = signedIn();

        here.post("/profile", "/profile/sessions/" + handleOf(here) + "/end", Map.of("x", "y"));
        assertThat(second.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();

        Window third = signedIn();
        Window fourth = signedIn();
        here.post("/profile", "/profile/sessions/end-others", Map.of("x", "y"));
        assertThat(third.isSignedIn()).isFalse();
        assertThat(fourth.isSignedIn()).isFalse();
        assertThat(here.isSignedIn()).isTrue();
    }

    /** Of the first session that the page of {@code window} offers to end, or of its own where it offers none. */
    private String handleOf(Window window) {
        var offered = java.util.regex.Pattern.compile("/profile/sessions/([0-9a-f-]{36})/end")
                .matcher(window.get("/profile").body());
        return offered.find() ? offered.group(1) : java.util.UUID.randomUUID().toString();
    }

    private Window signedIn() {
        Window window = new Window(api.base());
        window.signIn(login, Colleagues.PASSWORD);
        assertThat(window.isSignedIn()).isTrue();
        return window;
    }

    private java.util.List<String> events() {
        return journal.of(new Subject("account", login)).stream()
                .map(JournalEntry::event)
                .toList();
    }

    private static String basic(String login, String password) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((login + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
