package io.marshrut.access;

import io.marshrut.jobs.FollowUp;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the secret of a link and hands it to the mail server. The secret lives in this call only: where the mail does
 * not go out, the next attempt makes another one.
 */
@Component
class SendAccountLink implements FollowUp {

    static final String NAME = "account-link";
    static final String PATH = "/password/link/";

    private record Row(String login, AccountMail.Purpose purpose, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final AccountMail mail;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    SendAccountLink(JdbcClient jdbc, AccountMail mail, Journal journal, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String id) {
        if (!mail.goesOut()) {
            return;
        }
        UUID link = UUID.fromString(id);
        String secret = Secret.next();
        waiting(link, secret).ifPresent(row -> {
            mail.send(new AccountMail.Link(row.login(), row.purpose(), PATH + secret, row.expiresAt()));
            tellSent(link, row);
        });
    }

    /** The digest is there before the mail is, and outside of any transaction: a mail server may be slow. */
    private Optional<Row> waiting(UUID id, String secret) {
        return jdbc.sql("""
                        update account_link set digest = :digest
                         where id = :id and sent_at is null and used_at is null and expires_at > :now
                        returning login, purpose, expires_at
                        """)
                .param("digest", Secret.digest(secret))
                .param("id", id)
                .param("now", SqlTime.of(clock.instant()))
                .query(Row.class)
                .optional();
    }

    private void tellSent(UUID id, Row row) {
        transactions.run(() -> {
            jdbc.sql("update account_link set sent_at = :now where id = :id")
                    .param("now", SqlTime.of(clock.instant()))
                    .param("id", id)
                    .update();
            journal.record(Caller.system(), new Subject(SignIns.SUBJECT, row.login()), "account.link-sent")
                    .write();
        });
    }
}
