package io.marshrut.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.support.Api;
import io.marshrut.support.Colleagues;
import io.marshrut.support.MovableClock;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links to choose a password with. The shared portal has no mail server, so the last step, sending, is run here with a
 * receiver of its own.
 */
@PortalTest
class AccountLinksTest {

    private static final String NEW_PASSWORD = "синий трамвай едет в депо";

    @Autowired
    Api api;

    @Autowired
    AccountLinks links;

    @Autowired
    Callers callers;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    Organisation organisation;

    @Autowired
    Accounts accounts;

    @Autowired
    SignInLocks locks;

    private final List<AccountMail.Link> received = new ArrayList<>();
    private Colleagues colleagues;
    private String login;

    @BeforeEach
    void join() {
        colleagues = new Colleagues(organisation, accounts);
        login = colleagues.withPassword();
    }

    @Test
    void aLinkSetsThePasswordOnceAndEndsAllSessions() {
        Window before = new Window(api.base());
        before.signIn(login, Colleagues.PASSWORD);
        String path = resetOf(login);
        Window stranger = new Window(api.base());
        assertThat(stranger.get(path).body()).contains(login);

        var chosen = stranger.post(path, path, Map.of("password", NEW_PASSWORD));

        assertThat(Window.location(chosen)).endsWith("/login?chosen");
        assertThat(before.isSignedIn()).isFalse();
        assertThat(Window.location(new Window(api.base()).signIn(login, NEW_PASSWORD)))
                .endsWith("/");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/login", path, Map.of("password", NEW_PASSWORD + " снова"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(events()).contains("account.link-sent", "account.password-reset");
    }

    @Test
    void looksAtALinkDoNotUseItUp() {
        String path = resetOf(login);
        for (int n = 0; n < 3; n++) {
            assertThat(new Window(api.base()).get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aBadPasswordIsToldAndTheLinkGoesOnWorking() {
        String path = resetOf(login);
        Window stranger = new Window(api.base());

        assertThat(stranger.post(path, path, Map.of("password", "password123")).body())
                .contains("Такие пароли подбирают первыми");
        assertThat(Window.location(stranger.post(path, path, Map.of("password", NEW_PASSWORD))))
                .endsWith("/login?chosen");
    }

    @Test
    void aLinkEndsAfterHalfAnHour() {
        String path = resetOf(login);

        clock.at(
                clock.instant().plus(AccountLinks.RESET_LIVES).plusSeconds(1),
                () -> assertThat(new Window(api.base()).get(path).statusCode()).isEqualTo(404));
    }

    @Test
    void theSecretIsStoredNowhere() {
        String secret = resetOf(login).substring(SendAccountLink.PATH.length());

        assertThat(secret).hasSize(43);
        assertThat(jdbc.sql("select count(*) from account_link where login = :login and digest = :digest")
                        .param("login", login)
                        .param("digest", Secret.digest(secret))
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql(
                                "select (select count(*) from mail where link like :s) + (select count(*) from journal_entry"
                                        + " where details::text like :s) + (select count(*) from account_link where digest::text like :s)")
                        .param("s", "%" + secret + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aResetOpensALockedLogin() {
        for (int n = 0; n < 5; n++) {
            new Window(api.base()).signIn(login, "не тот");
        }
        assertThat(locks.closedUntil(login)).isPresent();
        String path = resetOf(login);

        new Window(api.base()).post(path, path, Map.of("password", NEW_PASSWORD));

        assertThat(locks.closedUntil(login)).isEmpty();
    }

    @Test
    void theMailAddressLeadsToTheLoginToo() {
        assertThat(resetOf(login.toUpperCase() + "@Masterovoy.Example")).isNotBlank();
        assertThat(received.get(0).login()).isEqualTo(login);
    }

    @Test
    void askingAnswersTheSameForEverybodyAndForgetsWhatWasTyped() {
        Window window = new Window(api.base());
        String typed = "секрет вместо логина " + UUID.randomUUID();

        var unknown = window.post("/login", "/password/forgotten", Map.of("who", typed));
        var known = window.post("/login", "/password/forgotten", Map.of("who", login));

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(302);
        assertThat(Window.location(unknown)).isEqualTo(Window.location(known));
        await().until(() -> jdbc.sql("select count(*) from reset_request where asked = :typed")
                        .param("typed", typed)
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void threeLinksAnHourAreEnoughForAnybody() {
        for (int n = 0; n < 5; n++) {
            ask(login, "10.9.8." + n);
        }

        assertThat(made(login)).hasSize(3);
    }

    @Test
    void anAddressThatAsksAllTheTimeIsNotServed() {
        String address = "10.7." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250);
        for (int n = 0; n < AccountLinks.ASKED_PER_HOUR; n++) {
            ask("nobody-" + n, address);
        }

        ask(login, address);

        assertThat(made(login)).isEmpty();
    }

    @Test
    void anInvitationLetsANewcomerChooseTheFirstPassword() {
        String newcomer = colleagues.withoutPassword();
        links.invite(callers.of("admin").orElseThrow(), newcomer);
        String path = sent(newcomer);

        assertThat(received.get(0).purpose()).isEqualTo(AccountMail.Purpose.INVITATION);
        new Window(api.base()).post(path, path, Map.of("password", NEW_PASSWORD));

        assertThat(Window.location(new Window(api.base()).signIn(newcomer, NEW_PASSWORD)))
                .endsWith("/");
    }

    @Test
    void onlyAdministratorsInvite() {
        assertThatThrownBy(() -> links.invite(callers.of("manager").orElseThrow(), login))
                .isInstanceOf(Problem.class);
    }

    @Test
    void hostileSecretsOpenNothing() {
        for (String secret : List.of("x", "%00", "..%2F..%2Fadmin", "'%20or%201=1--", "a".repeat(5000))) {
            assertThat(new Window(api.base()).get("/password/link/" + secret).statusCode())
                    .as(secret.substring(0, Math.min(20, secret.length())))
                    .isBetween(400, 499);
        }
    }

    /** Path of the link that a reset by mail brings. */
    private String resetOf(String asked) {
        ask(asked, "10.1.1.1-" + UUID.randomUUID());
        return sent(login);
    }

    private void ask(String asked, String address) {
        links.askForReset(asked, Origin.portal(address));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from reset_request where address = :address and asked is not null")
                                        .param("address", address)
                                        .query(Long.class)
                                        .single()
                                == 0);
    }

    private List<UUID> made(String login) {
        return jdbc.sql("select id from account_link where login = :login order by made_at desc")
                .param("login", login)
                .query(UUID.class)
                .list();
    }

    private String sent(String login) {
        AccountMail receiver = new AccountMail() {
            @Override
            public boolean goesOut() {
                return true;
            }

            @Override
            public void send(Link link) {
                received.add(link);
            }
        };
        SendAccountLink sending = new SendAccountLink(jdbc, receiver, journal, transactions, clock);
        String id = made(login).get(0).toString();
        sending.run(id);
        sending.run(id);
        assertThat(received).as("sent once").hasSize(1);
        return received.get(0).path();
    }

    private List<String> events() {
        return journal.of(new Subject("account", login)).stream()
                .map(JournalEntry::event)
                .toList();
    }
}
