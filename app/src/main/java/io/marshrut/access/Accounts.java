package io.marshrut.access;

import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of employees, stored as hashes only, and slow ones where they are secret. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final NormalisedPasswords encoder;
    private final Organisation organisation;
    private final Journal journal;
    private final Clock clock;

    Accounts(JdbcClient jdbc, NormalisedPasswords encoder, Organisation organisation, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    /** For what sets a company up: no rule is asked. */
    @Transactional
    public void setPassword(String login, String password) {
        replace(login, password, false, null);
        tell(login);
    }

    /** As {@link #setPassword}, of a password that is no secret, such as a demonstration's person has: a quick hash. */
    @Transactional
    public void setWellKnownPassword(String login, String password) {
        keep(login, encoder.encodeWellKnown(password), false, null);
        tell(login);
    }

    private void tell(String login) {
        journal.record(Caller.system(), new Subject(SignIns.SUBJECT, login), "account.password-set")
                .write();
    }

    /** The language in which the caller reads the portal: {@code ru} or {@code en}. */
    @Transactional
    public void chooseLanguage(Caller caller, String language) {
        organisation.speak(caller.login(), language);
        journal.record(caller, new Subject(SignIns.SUBJECT, caller.login()), "account.language-chosen")
                .detail("name", language)
                .write();
    }

    /** @param expiresAt until when it works, null where it does not end */
    void replace(String login, String password, boolean mustChange, Instant expiresAt) {
        keep(login, encoder.encode(password), mustChange, expiresAt);
    }

    private void keep(String login, String hash, boolean mustChange, Instant expiresAt) {
        OffsetDateTime now = SqlTime.of(clock.instant());
        jdbc.sql("""
                        insert into former_password (login, password_hash, replaced_at)
                        select login, password_hash, :at from credential where login = :login
                        on conflict do nothing
                        """).param("login", login).param("at", now).update();
        jdbc.sql("""
                        insert into credential (login, password_hash, changed_at, must_change, expires_at)
                        values (:login, :hash, :at, :mustChange, :expires)
                        on conflict (login) do update
                           set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                               must_change = excluded.must_change, expires_at = excluded.expires_at
                        """)
                .param("login", login)
                .param("hash", hash)
                .param("at", now)
                .param("mustChange", mustChange)
                .param("expires", SqlTime.of(expiresAt))
                .update();
    }

    /** The password of somebody who may sign in. */
    @Transactional(readOnly = true)
    Optional<Credential> credential(String login) {
        return jdbc.sql("""
                        select c.password_hash, c.changed_at, c.must_change, c.expires_at
                          from credential c join employee e using (login)
                         where c.login = :login and e.active
                        """).param("login", login).query(Credential.class).optional();
    }

    /** Whether it is one of the last, the present one among them. */
    boolean hadBefore(String login, String password, int last) {
        return jdbc.sql("""
                        select password_hash from (
                            select password_hash, changed_at as at, 0 as age from credential where login = :login
                            union all
                            select password_hash, replaced_at, 1 from former_password where login = :login) had
                         order by age, at desc limit :last
                        """).param("login", login).param("last", last).query(String.class).list().stream()
                .anyMatch(hash -> encoder.matches(password, hash));
    }
}
