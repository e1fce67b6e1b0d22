package io.marshrut.directorysync;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.access.SignInLocks;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.support.Api;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People of the directory sign in with their password there, under the same locks as everybody. */
class DirectoryPasswordsTest extends Synchronised {

    @Autowired
    Api api;

    @Autowired
    SignInLocks locks;

    @Autowired
    Journal journal;

    @AfterEach
    void forgetTheTries() {
        jdbc.sql("delete from sign_in_failure").update();
    }

    @Test
    void thePasswordOfTheDirectoryLetsInAndNoOther() {
        company.person(login("clerk"), "Кладовщикова");
        company.person(login("other"), "Другая");
        synchronise();

        assertThat(status(login("clerk"), "пароль-" + login("clerk"))).isEqualTo(200);
        assertThat(status(login("clerk").toUpperCase(), "пароль-" + login("clerk")))
                .isEqualTo(200);
        assertThat(status(login("clerk"), "пароль-" + login("other"))).isEqualTo(401);
        assertThat(status(login("clerk"), "")).isEqualTo(401);

        company.change(login("other"), "userPassword", "ново");
        assertThat(status(login("other"), "ново")).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsCloseTheLoginBeforeTheDirectoryClosesIts() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();

        for (int n = 0; n < SignInLocks.WRONG_PER_LOGIN; n++) {
            assertThat(status(login("clerk"), "wrong" + n)).isEqualTo(401);
        }

        assertThat(status(login("clerk"), "пароль-" + login("clerk"))).isEqualTo(401);
        assertThat(locks.closedUntil(login("clerk"))).isPresent();
        assertThat(journal.of(new Subject("account", login("clerk"))))
                .extracting(JournalEntry::event)
                .contains("account.locked");
    }

    @Test
    void whoIsBlockedHereOrKeptNoMoreIsOut() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        String password = "пароль-" + login("clerk");
        assertThat(status(login("clerk"), password)).isEqualTo(200);

        people.block(admin(), login("clerk"), "Проверка");
        assertThat(status(login("clerk"), password)).isEqualTo(401);
        people.unblock(admin(), login("clerk"));
        assertThat(status(login("clerk"), password)).isEqualTo(200);
        company.set("sign-in", "false");
        assertThat(status(login("clerk"), password)).isEqualTo(401);
    }

    @Test
    void aDirectoryThatIsAwayCountsNoWrongPassword() {
        company.person(login("clerk"), "Кладовщикова");
        synchronise();
        company.goAway();

        for (int n = 0; n <= SignInLocks.WRONG_PER_LOGIN; n++) {
            assertThat(status(login("clerk"), "пароль-" + login("clerk"))).isEqualTo(401);
        }

        assertThat(locks.closedUntil(login("clerk"))).isEmpty();
        assertThat(status("accountant", "accountant")).isEqualTo(200);
    }

    @Test
    void whoIsCalledOtherwiseThereByNowComesInByEitherNameAndNobodyElseByTheirs() {
        company.person(login("ivanova"), "Иванова");
        synchronise();
        company.change(login("ivanova"), "sAMAccountName", login("petrova"));
        company.person(login("namesake"), "Другая", "sAMAccountName", login("ivanova"));
        String password = "пароль-" + login("ivanova");

        assertThat(me(login("petrova"), password)).isEqualTo(login("ivanova"));
        assertThat(me(login("ivanova"), password)).isEqualTo(login("ivanova"));
        assertThat(status(login("ivanova"), "пароль-" + login("namesake"))).isEqualTo(401);
    }

    @Test
    void aStrangerOfTheDirectoryIsAStrangerHere() {
        company.person(login("later"), "Позднова");

        assertThat(status(login("later"), "пароль-" + login("later"))).isEqualTo(401);
        assertThat(status("*", "x")).isEqualTo(401);
        assertThat(status("admin)(objectClass=*", "x")).isEqualTo(401);
    }

    private int status(String login, String password) {
        return call(login, password).status();
    }

    private String me(String login, String password) {
        return call(login, password).json().path("login").asText();
    }

    private Api.Answer call(String login, String password) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return api.stranger().with("Authorization", "Basic " + pair).get("/api/v1/me");
    }
}
