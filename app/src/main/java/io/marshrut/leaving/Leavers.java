package io.marshrut.leaving;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Handovers;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who left and what became of their work, for administrators, and for heads as far as they reach. */
@Service
public class Leavers {

    private static final String PERSON = "person";

    private final LeaverRows rows;
    private final HeldThings things;
    private final Handovers handovers;
    private final Directory directory;
    private final Permissions permissions;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Leavers(
            LeaverRows rows,
            HeldThings things,
            Handovers handovers,
            Directory directory,
            Permissions permissions,
            Journal journal,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.things = things;
        this.handovers = handovers;
        this.directory = directory;
        this.permissions = permissions;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Problem 403 for whoever reads nobody's work but their own */
    public Paged<Leaver> all(Caller caller, Paged.Request page) {
        permissions.require(caller, Permission.READ_TASKS);
        return transactions.call(() -> rows.page(permissions.sight(caller, Permission.READ_TASKS), page));
    }

    /** @throws Problem 403 as above, 404 for who did not leave and where they are beyond the caller's reach */
    public LeaverReport report(Caller caller, String login, Paged.Request page) {
        permissions.require(caller, Permission.READ_TASKS);
        return transactions.call(() -> {
            Leaver leaver = rows.find(permissions.sight(caller, Permission.READ_TASKS), login)
                    .orElseThrow(Problem::notFound);
            Employee person = directory.employee(login);
            return new LeaverReport(leaver, person, handovers.of(caller, login, page), things.of(person));
        });
    }

    /** Tells, once for each time that somebody is blocked, what became of their work. */
    void tell(String login) {
        transactions.run(() -> directory
                .find(login)
                .filter(person -> !person.active())
                .ifPresent(person -> {
                    long handed = rows.handed(login);
                    if (!rows.told(login, clock.instant(), handed)) {
                        return;
                    }
                    Holdings holdings = things.of(person);
                    if (handed > 0) {
                        journal.record(Caller.system(), new Subject(PERSON, login), "person.work-handed-on")
                                .detail("times", handed)
                                .write();
                    }
                    if (handed > 0 || holdings.wantAttention()) {
                        events.publishEvent(new SomebodyLeft(person, handed, holdings));
                    }
                }));
    }
}
