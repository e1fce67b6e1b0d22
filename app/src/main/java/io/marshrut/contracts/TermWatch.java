package io.marshrut.contracts;

import io.marshrut.contracts.ContractTermNews.What;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.jobs.Housekeeping;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.TermReminders;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Watches the terms of contracts in force (контроль сроков): reminds 30, 14 and 3 days before the end, ends those whose
 * term is over, and prolongs those that prolong themselves. A night that was missed is made up for: of several reminders
 * that are due the nearest is told, each once.
 */
@Component
class TermWatch implements Housekeeping {

    private static final TermReminders REMINDERS = TermReminders.usual();

    private final JdbcClient jdbc;
    private final ContractRows rows;
    private final Directory directory;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermWatch(
            JdbcClient jdbc,
            ContractRows rows,
            Directory directory,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.directory = directory;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contract terms";
    }

    @Override
    public void tidy() {
        jdbc.sql("select id from contract where status = 'ACTIVE' and ends_on <= :horizon order by ends_on, id")
                .param("horizon", REMINDERS.horizon(clock.instant()))
                .query(UUID.class)
                .list()
                .forEach(id -> transactions.run(() -> look(id)));
    }

    private void look(UUID id) {
        Contract contract = rows.locked(id).orElseThrow();
        if (contract.status() != ContractStatus.ACTIVE || contract.endsOn() == null) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), directory.site(contract.site()).zone());
        int left = (int) ChronoUnit.DAYS.between(today, contract.endsOn());
        if (left >= 0) {
            remind(contract, left);
        } else if (contract.prolongs() && contract.startsOn() != null) {
            prolong(contract, today);
        } else {
            expire(contract);
        }
    }

    private void remind(Contract contract, int left) {
        REMINDERS
                .due(left)
                .filter(days -> isFirst(contract, days))
                .ifPresent(days ->
                        tell(contract, contract.prolongs() ? What.PROLONGS : What.ENDS, contract.endsOn(), left));
    }

    private boolean isFirst(Contract contract, int days) {
        return jdbc.sql("""
                        insert into contract_reminder (contract_id, ends_on, days, told_at) values (:id, :ends, :days, :at)
                        on conflict do nothing
                        """)
                        .param("id", contract.id())
                        .param("ends", contract.endsOn())
                        .param("days", days)
                        .param("at", SqlTime.of(clock.instant()))
                        .update()
                > 0;
    }

    /** By its own term, as often as needed to reach the present. */
    private void prolong(Contract contract, LocalDate today) {
        Period term = Period.between(contract.startsOn(), contract.endsOn().plusDays(1));
        LocalDate until = contract.endsOn();
        for (int times = 1; until.isBefore(today); times++) {
            until = contract.endsOn().plusDays(1).plus(term.multipliedBy(times)).minusDays(1);
        }
        rows.term(contract.id(), until, true);
        journal.record(Caller.system(), Subject.of(Contract.SUBJECT, contract.id()), "contract.prolonged")
                .detail("name", until)
                .write();
        tell(contract, What.PROLONGED, until, 0);
    }

    private void expire(Contract contract) {
        rows.status(contract.id(), ContractStatus.EXPIRED, clock.instant());
        journal.record(Caller.system(), Subject.of(Contract.SUBJECT, contract.id()), "contract.expired")
                .write();
        tell(contract, What.EXPIRED, contract.endsOn(), 0);
    }

    private void tell(Contract contract, What what, LocalDate day, int left) {
        String head = directory.departments().stream()
                .filter(one -> one.code().equals(contract.department()))
                .map(Department::head)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        events.publishEvent(new ContractTermNews(contract, what, day, left, head));
        events.publishEvent(new ContractChanged(contract.id()));
    }
}
