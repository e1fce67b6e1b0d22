package io.marshrut.worklist;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Nothing waits for nobody: what no active person can act upon goes on by rule, item by item. */
@Service
public class Handovers {

    private static final Logger LOG = LoggerFactory.getLogger(Handovers.class);
    private static final int AT_ONCE = 500;

    private final HandoverRows rows;
    private final WorkItemRows items;
    private final OpenItems open;
    private final WorkOrigins origins;
    private final Succession succession;
    private final Directory directory;
    private final Journal journal;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Handovers(
            HandoverRows rows,
            WorkItemRows items,
            OpenItems open,
            WorkOrigins origins,
            Succession succession,
            Directory directory,
            Journal journal,
            Texts texts,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.open = open;
        this.origins = origins;
        this.succession = succession;
        this.directory = directory;
        this.journal = journal;
        this.texts = texts;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Hands on what a blocked person holds, what is offered to groups that have run empty, and what must not wait for
     * somebody who is away. May run more than once.
     *
     * @param changed who was blocked, lost a role or went away, and may have been the last of such groups; null where
     *     that is unknown
     */
    public void handOnAfter(String changed) {
        String leaver = changed == null
                ? null
                : directory
                        .find(changed)
                        .filter(one -> !one.active())
                        .map(Employee::login)
                        .orElse(null);
        if (leaver != null) {
            handOn(rows.heldBy(leaver), leaver);
        }
        List<UUID> found = rows.offeredToNobody(origins.names(), AT_ONCE);
        while (!found.isEmpty() && handOn(found, leaver) > 0) {
            found = rows.offeredToNobody(origins.names(), AT_ONCE);
        }
        origins.lookAgain();
    }

    /** Finds whatever nobody can act upon, however that came about. */
    public void sweep() {
        rows.blockedHolders().forEach(login -> handOn(rows.heldBy(login), login));
        handOnAfter(null);
    }

    /** What somebody left, the latest first. Called by the façade that decides who may see that it was theirs. */
    public Paged<Handover> of(Caller caller, String leaver, Paged.Request page) {
        return transactions
                .call(() -> rows.of(leaver, page))
                .map(one -> open.mayRead(caller, one.item()) ? one : one.withoutItem());
    }

    private int handOn(List<UUID> ids, String leaver) {
        int done = 0;
        for (UUID id : ids) {
            if (transactions.call(() -> handOn(id, leaver))) {
                done++;
            }
        }
        return done;
    }

    private boolean handOn(UUID id, String leaver) {
        WorkItem item = items.locked(id).orElse(null);
        if (item == null || !item.state().isPending() || succession.isAttended(item)) {
            return false;
        }
        if (!origins.knows(item)) {
            LOG.warn("Nobody decides items of {}: {} stays as it is", item.origin(), id);
            return false;
        }
        return successor(item, whose(item, leaver))
                .map(handed -> {
                    items.handOn(handed.item());
                    tell(handed, false);
                    return true;
                })
                .orElse(false);
    }

    /** An item with who has it by which rule. */
    record Handed(WorkItem item, String leftBy, HandoverRule rule) {}

    /** Where an item that is about to be opened goes at once; nothing where somebody can act upon it. */
    Optional<Handed> insteadOf(WorkItem item) {
        return succession.isAttended(item) ? Optional.empty() : successor(item, item.assignee());
    }

    /** Writes down an item that went on, in the transaction in which it does. */
    void tell(Handed handed, boolean justOpened) {
        WorkItem item = handed.item();
        rows.insert(item, handed.leftBy(), handed.rule(), clock.instant());
        var entry = journal.record(
                        Caller.system(),
                        new Subject(item.subject().type(), item.subject().id()),
                        item.assignee() == null ? "task.returned" : "task.handed-on")
                .inStage(item.stageKey(), item.stage())
                .detail("rule", handed.rule())
                .detail("what.ru", item.because().ru())
                .detail("what.en", item.because().en());
        if (item.assignee() != null) {
            entry.detail("assignee", item.assignee());
        }
        if (handed.leftBy() != null) {
            entry.detail("left-by", handed.leftBy());
        }
        entry.write();
        events.publishEvent(new WorkItemHandedOn(item, handed.leftBy(), handed.rule(), justOpened));
    }

    /** An item that its origin gives to somebody else, or back to its group where the login is null. */
    void handOn(WorkItem item, String login, LocalText because) {
        HandoverRule rule = login == null ? HandoverRule.GROUP : HandoverRule.SUPERIOR;
        Handed handed = new Handed(item.handedOn(login, because), item.assignee(), rule);
        items.handOn(handed.item());
        tell(handed, false);
    }

    /** What comes back from being on hold must not come back to nobody. */
    void attend(UUID id) {
        handOn(id, null);
    }

    private Optional<Handed> successor(WorkItem item, String leaver) {
        Optional<Succession.Successor> found = succession.of(item, leaver);
        if (found.isEmpty()) {
            LOG.error("Nobody administers the portal: item {} waits for nobody", item.id());
        }
        return found.map(one ->
                new Handed(item.handedOn(one.login(), because(leaver, one.rule())), leaver, one.rule()));
    }

    /** The holder; of what is offered whoever left the group last: another one may be leaving, or a sweep is first. */
    private String whose(WorkItem item, String leaver) {
        if (item.assignee() != null) {
            return item.assignee();
        }
        return Optional.ofNullable(leaver)
                .flatMap(directory::find)
                .filter(one -> one.roles().stream().anyMatch(item.groups()::contains))
                .map(Employee::login)
                .or(() -> rows.lastBlockedOf(item))
                .orElse(null);
    }

    private LocalText because(String leaver, HandoverRule rule) {
        LocalText cause = leaver == null
                ? texts.both("worklist.handover.emptied")
                : texts.both(
                        "worklist.handover.left",
                        directory.find(leaver).map(Employee::shortName).orElse(leaver));
        LocalText how = texts.both("worklist.handover.to." + rule);
        return new LocalText(cause.ru() + "; " + how.ru(), cause.en() + "; " + how.en());
    }
}
