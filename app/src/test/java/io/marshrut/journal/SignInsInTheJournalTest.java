package io.marshrut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.ApiTokens;
import io.marshrut.access.Callers;
import io.marshrut.access.SignInLocks;
import io.marshrut.shared.Caller;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SignInsInTheJournalTest {

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    Journal journal;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Callers callers;

    @Autowired
    SignInLocks locks;

    @Test
    void tellsWhoCameInAndWentOut() {
        long before = last("marketing");
        try (Browser.Visitor visitor = browser.signedIn("marketing", Browser.DESKTOP)) {
            visitor.page().click(".person");
            visitor.page().click("form[action='/logout'] button");
            visitor.page().waitForURL("**/login?out");
        }

        List<JournalEntry> told = since("marketing", before);
        assertThat(told).extracting(JournalEntry::event).containsExactly("sign-in.succeeded", "sign-in.ended");
        assertThat(told).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("marketing");
            assertThat(entry.origin().way()).isEqualTo("portal");
            assertThat(entry.origin().address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        });
    }

    @Test
    void tellsOfRefusedPasswordsWithGrowingDistance() {
        long before = last("maintenance");
        Api.Session wrong = api.stranger()
                .with("Authorization", basic("maintenance", "wrong"))
                .with("X-Forwarded-For", "203.0.113.7");
        for (int n = 0; n < 12; n++) {
            assertThat(wrong.get("/api/v1/me").status()).isEqualTo(401);
        }
        locks.open(callers.of("admin").orElseThrow(), "maintenance");

        assertThat(since("maintenance", before))
                .extracting(JournalEntry::event)
                .containsExactly("sign-in.refused", "account.locked", "sign-in.refused", "account.unlocked");
        List<JournalEntry> told = since("maintenance", before).stream()
                .filter(entry -> entry.event().equals("sign-in.refused"))
                .toList();
        assertThat(told).extracting(entry -> entry.details().get("times")).containsExactly("1", "10");
        assertThat(told).extracting(JournalEntry::actor).containsOnly(Caller.STRANGER);
        assertThat(told).extracting(entry -> entry.origin().toString()).containsOnly("203.0.113.7 api");
    }

    @Test
    void neverWritesDownWhatWasTypedInsteadOfALogin() {
        String typed = "secret-" + UUID.randomUUID();
        long before = last("-");

        api.stranger()
                .with("Authorization", basic(typed, "wrong"))
                .with("X-Forwarded-For", "203.0.113.8")
                .get("/api/v1/me");

        assertThat(journal.of(new Subject("account", typed))).isEmpty();
        assertThat(since("-", before))
                .isNotEmpty()
                .noneMatch(entry -> entry.toString().contains(typed));
    }

    @Test
    void aRefusedTokenIsTold() {
        long before = last("-");

        api.withToken("mrt_nothing").with("X-Forwarded-For", "203.0.113.9").get("/api/v1/me");

        assertThat(since("-", before))
                .anyMatch(entry -> entry.event().equals("sign-in.token-refused")
                        && entry.origin().address().equals("203.0.113.9"));
    }

    @Test
    void callsOfTheApiAreNoSignIns() {
        long before = last("finance");
        for (int n = 0; n < 5; n++) {
            assertThat(api.as("finance").get("/api/v1/me").status()).isEqualTo(200);
        }

        assertThat(since("finance", before)).isEmpty();
    }

    @Test
    void whatAProgramDoesSaysByWhichToken() {
        Caller finance = callers.of("finance").orElseThrow();
        ApiTokens.Created token = tokens.create(finance, "Ночная выгрузка", 1);
        Incidents incidents = new Incidents(api);
        String id = incidents.file("finance", Incidents.title());

        api.withToken(token.secret()).post("/api/v1/requests/" + id + "/comments", "{\"text\":\"Из программы\"}");
        tokens.revoke(finance, token.token().id());

        List<JournalEntry> told = journal.of(new Subject("request", id));
        assertThat(told.get(0).origin().way()).isEqualTo("api");
        assertThat(told.get(1).origin()).isEqualTo(Origin.token("127.0.0.1", "Ночная выгрузка"));
        assertThat(journal.of(Subject.of("token", token.token().id())))
                .extracting(JournalEntry::event)
                .containsExactly("token.created", "token.revoked");
    }

    private long last(String account) {
        return journal.of(new Subject("account", account)).stream()
                .mapToLong(JournalEntry::id)
                .max()
                .orElse(0);
    }

    private List<JournalEntry> since(String account, long id) {
        return journal.of(new Subject("account", account)).stream()
                .filter(entry -> entry.id() > id)
                .toList();
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
