package io.marshrut.claims;

import io.marshrut.jobs.Housekeeping;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.TermReminders;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches the terms of claims that wait for an answer (контроль сроков): reminds 5, 2 and 0 days before the last day, and
 * tells once when it has passed. A term that was computed anew is reminded of anew.
 */
@Component
class ClaimWatch implements Housekeeping {

    private static final TermReminders REMINDERS = new TermReminders(List.of(0, 2, 5));
    private static final int PASSED = -1;

    private final JdbcClient jdbc;
    private final ClaimRows rows;
    private final ClaimDays days;
    private final ClaimPeople people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimWatch(
            JdbcClient jdbc,
            ClaimRows rows,
            ClaimDays days,
            ClaimPeople people,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.days = days;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "terms of claims";
    }

    @Override
    public void tidy() {
        jdbc.sql("""
                        select id from legal_claim
                         where state in ('READING', 'TO_CHECK', 'IN_WORK') and due_on <= :horizon
                         order by due_on, id
                        """)
                .param("horizon", REMINDERS.horizon(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(id -> transactions.run(() -> look(id)));
    }

    private void look(UUID id) {
        Claim claim = rows.locked(id).orElseThrow();
        if (!claim.state().isUnanswered()) {
            return;
        }
        LocalDate due = claim.term().dueOn();
        int left = (int) ChronoUnit.DAYS.between(days.today(claim.site()), due);
        if (left < 0) {
            tellOnce(claim, PASSED, left);
        } else {
            REMINDERS.due(left).ifPresent(reminder -> tellOnce(claim, reminder, left));
        }
    }

    private void tellOnce(Claim claim, int reminder, int left) {
        boolean first = jdbc.sql("""
                        insert into claim_reminder (claim_id, days, due_on, told_at) values (:id, :days, :due, :at)
                        on conflict do nothing
                        """)
                        .param("id", claim.id())
                        .param("days", reminder)
                        .param("due", claim.term().dueOn())
                        .param("at", SqlTime.of(clock.instant()))
                        .update()
                > 0;
        if (first) {
            ClaimNews.What what = left < 0 ? ClaimNews.What.OVERDUE : ClaimNews.What.DUE;
            events.publishEvent(new ClaimNews(claim, what, left, people.lawyersOf(claim)));
        }
    }
}
