package io.marshrut.access;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Closes a login after a few wrong passwords, and an address after many: a shop's people share one. Counted in the
 * database, for all copies together. A login that nobody has needs no count of its own, the answer is the same.
 */
@Service
public class SignInLocks {

    public static final int WRONG_PER_LOGIN = 5;
    public static final Duration CLOSED = Duration.ofMinutes(15);

    static final int WRONG_PER_ADDRESS = 100;

    private static final String LOGIN = "LOGIN";
    private static final String ADDRESS = "ADDRESS";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Permissions permissions;
    private final Transactions transactions;
    private final Clock clock;

    SignInLocks(JdbcClient jdbc, Journal journal, Permissions permissions, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.permissions = permissions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Until when a login takes no password; nothing where it does. */
    public Optional<Instant> closedUntil(String login) {
        return jdbc.sql("""
                        select locked_until from sign_in_failure
                         where kind = 'LOGIN' and subject = :login and locked_until > :now
                        """)
                .param("login", login)
                .param("now", SqlTime.of(clock.instant()))
                .query(Instant.class)
                .optional();
    }

    /** An administrator opens a login before its time. */
    public void open(Caller caller, String login) {
        permissions.require(caller, Permission.ADMINISTER);
        boolean known = jdbc.sql("select exists (select 1 from employee where login = :login)")
                .param("login", login)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw Problem.notFound();
        }
        transactions.run(() -> {
            forget(login);
            journal.record(caller, new Subject(SignIns.SUBJECT, login), "account.unlocked")
                    .write();
        });
    }

    boolean areClosed(String login, String address) {
        return jdbc.sql("""
                        select exists (select 1 from sign_in_failure
                                        where locked_until > :now
                                          and (kind = 'LOGIN' and subject = :login
                                               or kind = 'ADDRESS' and subject = :address))
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("login", login)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** @param login of an account that exists, else null */
    void wrong(String login, Origin origin) {
        transactions.run(() -> {
            if (login != null && count(LOGIN, login, WRONG_PER_LOGIN)) {
                tell(origin, login, "account.locked", WRONG_PER_LOGIN);
            }
            if (count(ADDRESS, origin.address(), WRONG_PER_ADDRESS)) {
                tell(origin, SignIns.NOBODY, "sign-in.address-locked", WRONG_PER_ADDRESS);
            }
        });
    }

    /** The address is not forgotten: whoever has one good password must not get more tries at those of others. */
    void forget(String login) {
        jdbc.sql("delete from sign_in_failure where kind = 'LOGIN' and subject = :login")
                .param("login", login)
                .update();
    }

    /** Whether this was the try that closes. */
    private boolean count(String kind, String subject, int limit) {
        Instant now = clock.instant();
        int failures = jdbc.sql("""
                        insert into sign_in_failure as known (kind, subject, failures, last_at)
                        values (:kind, :subject, 1, :now)
                        on conflict (kind, subject) do update
                           set failures = case when known.last_at < :forgotten then 1 else known.failures + 1 end,
                               last_at = :now
                        returning failures
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("now", SqlTime.of(now))
                .param("forgotten", SqlTime.of(now.minus(CLOSED)))
                .query(Integer.class)
                .single();
        return failures >= limit
                && jdbc.sql("""
                                update sign_in_failure set locked_until = :until, failures = 0
                                 where kind = :kind and subject = :subject
                                """)
                                .param("until", SqlTime.of(now.plus(CLOSED)))
                                .param("kind", kind)
                                .param("subject", subject)
                                .update()
                        > 0;
    }

    private void tell(Origin origin, String account, String event, int times) {
        journal.record(Caller.stranger(origin.toString()), new Subject(SignIns.SUBJECT, account), event)
                .detail("times", times)
                .write();
    }
}
