package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.jobs.FollowUps;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Origin;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * One-time links by mail, to choose a password with. Asking costs and answers the same for everybody, known or not:
 * who it is, is looked up afterwards.
 */
@Service
public class AccountLinks {

    public static final Duration RESET_LIVES = Duration.ofMinutes(30);
    public static final Duration INVITATION_LIVES = Duration.ofDays(7);

    /** Asked for from one address within an hour; beyond it nothing is sent, and nothing is said of that. */
    static final int ASKED_PER_HOUR = 20;

    private static final int LONGEST_ASKED = 200;

    /** A link that works: whose it is, and what for. */
    public record Opened(String login, AccountMail.Purpose purpose) {}

    private record Row(UUID id, String login, AccountMail.Purpose purpose) {}

    private final JdbcClient jdbc;
    private final AccountMail mail;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInLocks locks;
    private final Callers callers;
    private final Directory directory;
    private final Permissions permissions;
    private final ServiceAccountRows serviceAccounts;
    private final FollowUps followUps;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    AccountLinks(
            JdbcClient jdbc,
            AccountMail mail,
            Passwords passwords,
            Sessions sessions,
            SignInLocks locks,
            Callers callers,
            Directory directory,
            Permissions permissions,
            ServiceAccountRows serviceAccounts,
            FollowUps followUps,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.passwords = passwords;
        this.sessions = sessions;
        this.locks = locks;
        this.callers = callers;
        this.directory = directory;
        this.permissions = permissions;
        this.serviceAccounts = serviceAccounts;
        this.followUps = followUps;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether links can be sent at all. */
    public boolean goOut() {
        return mail.goesOut();
    }

    /** @param asked a login or a mail address, or anything else that was typed */
    public void askForReset(String asked, Origin origin) {
        Instant now = clock.instant();
        transactions.run(() -> {
            UUID id = Ids.next();
            String text = asked == null ? "" : asked.strip();
            jdbc.sql("insert into reset_request (id, asked, address, at) values (:id, :asked, :address, :now)")
                    .param("id", id)
                    .param("asked", text.substring(0, Math.min(text.length(), LONGEST_ASKED)))
                    .param("address", String.valueOf(origin.address()))
                    .param("now", SqlTime.of(now))
                    .update();
            followUps.enqueue(FindAccountsToReset.NAME, id.toString());
        });
    }

    /** An administrator sends a newcomer the link to choose the first password with. */
    public void invite(Caller caller, String login) {
        permissions.require(caller, Permission.ADMINISTER);
        Employee person = directory.employee(login);
        serviceAccounts.refuse(login);
        if (person.email() == null) {
            throw Problem.invalid("no_mail_address", person.name());
        }
        transactions.run(() -> {
            add(login, AccountMail.Purpose.INVITATION, INVITATION_LIVES);
            journal.record(caller, account(login), "account.invited").write();
        });
    }

    /** What a link is for; nothing where it was used, is over, or never was. Looking does not use it up. */
    public Optional<Opened> open(String secret) {
        return find(secret, "").map(row -> new Opened(row.login(), row.purpose()));
    }

    /**
     * Sets the password, opens the login, ends every session and every other link.
     *
     * @throws Problem 404 where the link does not work, 422 with every broken rule; then it goes on working
     */
    public void use(String secret, String password, Origin origin) {
        transactions.run(() -> {
            Row row = find(secret, " for update of l").orElseThrow(Problem::notFound);
            passwords.replace(row.login(), password);
            jdbc.sql("update account_link set used_at = :now, digest = null where id = :id")
                    .param("now", SqlTime.of(clock.instant()))
                    .param("id", row.id())
                    .update();
            jdbc.sql("delete from account_link where login = :login and used_at is null")
                    .param("login", row.login())
                    .update();
            sessions.endAll(row.login());
            locks.forget(row.login());
            Caller person =
                    callers.of(row.login()).orElseThrow(Problem::notFound).from(origin.toString());
            journal.record(person, account(row.login()), "account.password-reset")
                    .write();
        });
    }

    void add(String login, AccountMail.Purpose purpose, Duration lives) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into account_link (id, login, purpose, made_at, expires_at)
                        values (:id, :login, :purpose, :now, :expires)
                        """)
                .param("id", id)
                .param("login", login)
                .param("purpose", purpose.name())
                .param("now", SqlTime.of(now))
                .param("expires", SqlTime.of(now.plus(lives)))
                .update();
        followUps.enqueue(SendAccountLink.NAME, id.toString());
    }

    private Optional<Row> find(String secret, String lock) {
        return jdbc.sql("""
                        select l.id, l.login, l.purpose from account_link l join employee e using (login)
                         where l.digest = :digest and l.used_at is null and l.expires_at > :now and e.active
                        """ + lock)
                .param("digest", Secret.digest(secret))
                .param("now", SqlTime.of(clock.instant()))
                .query(Row.class)
                .optional();
    }

    private static Subject account(String login) {
        return new Subject(SignIns.SUBJECT, login);
    }
}
