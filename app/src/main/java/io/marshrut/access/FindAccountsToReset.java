package io.marshrut.access;

import io.marshrut.jobs.FollowUp;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up who asked for a new password, and forgets what was typed. */
@Component
class FindAccountsToReset implements FollowUp {

    static final String NAME = "password-reset";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LINKS_PER_HOUR = 3;
    /** A mail address that several people share leads to all of them, within reason. */
    private static final int MOST_PEOPLE = 5;

    private record Row(String asked, String address, Instant at) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<AccountLinks> links;
    private final Transactions transactions;
    private final Clock clock;

    /** @param links looked up late: they put this into the queue */
    FindAccountsToReset(JdbcClient jdbc, ObjectProvider<AccountLinks> links, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String id) {
        transactions.run(() -> taken(UUID.fromString(id))
                .filter(row -> isFresh(row) && !asksTooOften(row))
                .ifPresent(row -> logins(row.asked())
                        .forEach(login ->
                                links.getObject().add(login, AccountMail.Purpose.RESET, AccountLinks.RESET_LIVES))));
    }

    /** The request, once. */
    private Optional<Row> taken(UUID id) {
        Optional<Row> row = jdbc.sql(
                        "select asked, address, at from reset_request where id = :id and asked is not null for update")
                .param("id", id)
                .query(Row.class)
                .optional();
        jdbc.sql("update reset_request set asked = null where id = :id")
                .param("id", id)
                .update();
        return row;
    }

    private boolean isFresh(Row row) {
        return clock.instant().isBefore(row.at().plus(AccountLinks.RESET_LIVES));
    }

    private boolean asksTooOften(Row row) {
        return jdbc.sql("select count(*) from reset_request where address = :address and at > :since and at <= :at")
                        .param("address", row.address())
                        .param("since", SqlTime.of(row.at().minus(HOUR)))
                        .param("at", SqlTime.of(row.at()))
                        .query(Long.class)
                        .single()
                > AccountLinks.ASKED_PER_HOUR;
    }

    private List<String> logins(String asked) {
        return jdbc.sql("""
                        select e.login from employee e
                         where e.active and e.email is not null and (e.login = :asked or lower(e.email) = :asked)
                           and (select count(*) from account_link l
                                 where l.login = e.login and l.purpose = 'RESET' and l.made_at > :since) < :most
                         order by e.login limit :people
                        """)
                .param("asked", asked.toLowerCase(Locale.ROOT))
                .param("since", SqlTime.of(clock.instant().minus(HOUR)))
                .param("most", LINKS_PER_HOUR)
                .param("people", MOST_PEOPLE)
                .query(String.class)
                .list();
    }
}
