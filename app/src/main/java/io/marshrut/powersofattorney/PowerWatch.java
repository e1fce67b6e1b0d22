package io.marshrut.powersofattorney;

import io.marshrut.jobs.Housekeeping;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.powersofattorney.PowerNews.What;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.TermReminders;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches the terms of powers of attorney in force (контроль сроков): reminds 30, 14 and 3 days before the last day, each
 * once, and ends those whose term is over or whose revocation has come. Whether one gives power on a day is told by its
 * dates, not by this.
 */
@Component
class PowerWatch implements Housekeeping {

    private static final TermReminders REMINDERS = TermReminders.usual();

    private final JdbcClient jdbc;
    private final PowerRows rows;
    private final PowerKeeping keeping;
    private final PowerPeople people;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PowerWatch(
            JdbcClient jdbc,
            PowerRows rows,
            PowerKeeping keeping,
            PowerPeople people,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.keeping = keeping;
        this.people = people;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "terms of powers of attorney";
    }

    @Override
    public void tidy() {
        jdbc.sql("""
                        select id from power_of_attorney
                         where state = 'ACTIVE' and (ends_on <= :horizon or revoked_on <= :horizon)
                         order by ends_on, id
                        """)
                .param("horizon", REMINDERS.horizon(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(id -> transactions.run(() -> look(id)));
    }

    private void look(UUID id) {
        PowerOfAttorney power = rows.locked(id).orElseThrow();
        if (power.state() != PowerState.ACTIVE) {
            return;
        }
        LocalDate today = keeping.today(power);
        if (power.revokedOn() != null && !today.isBefore(power.revokedOn())) {
            // its people were told when it was decided
            end(power, PowerState.REVOKED, "power.revocation-came");
        } else if (today.isAfter(power.endsOn())) {
            end(power, PowerState.EXPIRED, "power.expired");
            tell(power, What.EXPIRED, 0);
        } else if (power.revokedOn() == null) {
            remind(power, (int) ChronoUnit.DAYS.between(today, power.endsOn()));
        }
    }

    private void end(PowerOfAttorney power, PowerState state, String event) {
        rows.state(power.id(), state);
        journal.record(Caller.system(), Subject.of(PowerOfAttorney.SUBJECT, power.id()), event)
                .write();
        events.publishEvent(new PowerChanged(power.id()));
    }

    private void remind(PowerOfAttorney power, int left) {
        REMINDERS.due(left).filter(days -> isFirst(power, days)).ifPresent(days -> tell(power, What.ENDS, left));
    }

    private void tell(PowerOfAttorney power, What what, int left) {
        events.publishEvent(new PowerNews(power, what, power.endsOn(), left, people.allOf(power)));
    }

    private boolean isFirst(PowerOfAttorney power, int days) {
        return jdbc.sql("""
                        insert into power_reminder (power_id, days, told_at) values (:id, :days, :at)
                        on conflict do nothing
                        """)
                        .param("id", power.id())
                        .param("days", days)
                        .param("at", SqlTime.of(clock.instant()))
                        .update()
                > 0;
    }
}
