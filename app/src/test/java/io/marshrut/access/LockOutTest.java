package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Problem;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attack: guessing passwords, at the form and at the API. */
@PortalTest
class LockOutTest {

    @Autowired
    io.marshrut.support.Api api;

    @Autowired
    SignInLocks locks;

    @Autowired
    Callers callers;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

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
    void afterFiveWrongPasswordsTheRightOneIsRefusedInTheSameWords() {
        HttpResponse<String> wrong = fail(5);
        HttpResponse<String> right = signIn(Colleagues.PASSWORD);

        assertThat(right.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(Window.location(right)).isEqualTo(Window.location(wrong)).endsWith("/login?error");
        assertThat(journal.of(new Subject("account", login)))
                .extracting(JournalEntry::event)
                .contains("account.locked");
    }

    @Test
    void fourWrongPasswordsAreForgivenByTheRightOne() {
        fail(4);
        assertThat(Window.location(signIn(Colleagues.PASSWORD))).endsWith("/");
        fail(4);
        assertThat(Window.location(signIn(Colleagues.PASSWORD))).endsWith("/");
    }

    @Test
    void timeOpensALockedLogin() {
        fail(5);
        assertThat(locks.closedUntil(login)).isPresent();

        clock.at(
                clock.instant().plus(SignInLocks.CLOSED).plusSeconds(1),
                () -> assertThat(Window.location(signIn(Colleagues.PASSWORD))).endsWith("/"));
    }

    @Test
    void anAdministratorOpensALockedLoginAndNobodyElseDoes() {
        fail(5);

        assertThatThrownBy(() -> locks.open(callers.of("employee").orElseThrow(), login))
                .isInstanceOf(Problem.class);
        locks.open(callers.of("admin").orElseThrow(), login);

        assertThat(Window.location(signIn(Colleagues.PASSWORD))).endsWith("/");
    }

    @Test
    void aLoginThatNobodyHasIsAnsweredLikeOneThatIsLocked() {
        fail(5);
        HttpResponse<String> known = signIn("не тот");
        HttpResponse<String> unknown = new Window(api.base()).signIn("nobody-at-all", "не тот");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(Window.location(unknown)).isEqualTo(Window.location(known));
    }

    @Test
    void theLockHoldsForTheApiToo() {
        fail(5);

        assertThat(api.stranger()
                        .with("Authorization", basic(login, Colleagues.PASSWORD))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aHundredGuessesAtOnceAreNoMoreThanFive() throws Exception {
        var guessers = Executors.newFixedThreadPool(20);
        try {
            List<Future<Integer>> guesses = IntStream.range(0, 40)
                    .mapToObj(n -> guessers.submit(() -> api.stranger()
                            // the right one is the last in the queue
                            .with("Authorization", basic(login, n == 39 ? Colleagues.PASSWORD : "guess " + n))
                            .get("/api/v1/me")
                            .status()))
                    .toList();
            for (Future<Integer> guess : guesses) {
                assertThat(guess.get()).isEqualTo(401);
            }
        } finally {
            guessers.shutdownNow();
        }
        assertThat(journal.of(new Subject("account", login)).stream()
                        .filter(entry -> entry.event().equals("account.locked")))
                .hasSize(1);
    }

    @Test
    void anAddressThatGuessesEverywhereIsClosedAndNoOther() {
        String address = "203.0.113." + (int) (Math.random() * 200 + 20);
        jdbc.sql("""
                        insert into sign_in_failure (kind, subject, failures, last_at) values ('ADDRESS', :address, 99, :now)
                        on conflict (kind, subject) do update set failures = 99, last_at = :now, locked_until = null
                        """)
                .param("address", address)
                .param("now", io.marshrut.shared.SqlTime.of(clock.instant()))
                .update();
        Window guesser = new Window(api.base(), Map.of("X-Forwarded-For", address));

        guesser.signIn("nobody-at-all", "не тот");

        assertThat(Window.location(guesser.signIn(login, Colleagues.PASSWORD))).endsWith("/login?error");
        assertThat(Window.location(signIn(Colleagues.PASSWORD))).endsWith("/");
        assertThat(journal.of(new Subject("account", "-")))
                .anyMatch(entry -> entry.event().equals("sign-in.address-locked")
                        && entry.origin().address().equals(address));
    }

    private HttpResponse<String> fail(int times) {
        HttpResponse<String> answer = null;
        for (int n = 0; n < times; n++) {
            answer = signIn("не тот пароль");
            assertThat(Window.location(answer)).endsWith("/login?error");
        }
        return answer;
    }

    private HttpResponse<String> signIn(String password) {
        return new Window(api.base()).signIn(login, password);
    }

    private static String basic(String login, String password) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((login + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
