package io.marshrut.access;

import io.marshrut.directory.Organisation;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of employees, stored as slow hashes only. */
@Service
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Organisation organisation;
    private final Journal journal;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, Organisation organisation, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void setPassword(String login, String password) {
        jdbc.sql("""
                        insert into credential (login, password_hash, changed_at) values (:login, :hash, :at)
                        on conflict (login) do update set password_hash = excluded.password_hash,
                                                          changed_at = excluded.changed_at
                        """)
                .param("login", login)
                .param("hash", encoder.encode(password))
                .param("at", SqlTime.of(clock.instant()))
                .update();
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

    /** The stored hash of somebody who may sign in. */
    @Transactional(readOnly = true)
    Optional<String> passwordHash(String login) {
        return jdbc.sql("""
                        select c.password_hash from credential c join employee e using (login)
                         where c.login = :login and e.active
                        """).param("login", login).query(String.class).optional();
    }
}
