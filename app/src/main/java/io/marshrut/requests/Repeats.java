package io.marshrut.requests;

import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that stand aside (повторы), because they repeat another one, their master: the case stands still, its items
 * wait for nobody, its time does not run. For the package that decides which these are, in its transaction, which has
 * locked what it changes.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Repeats {

    private static final String REASON = "merged";

    private final RequestRows rows;
    private final RepeatRows repeats;
    private final WatcherRows watchers;
    private final WhoReadsRequests whoReads;
    private final Questions questions;
    private final WorkItems workItems;
    private final Processes processes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Repeats(
            RequestRows rows,
            RepeatRows repeats,
            WatcherRows watchers,
            WhoReadsRequests whoReads,
            Questions questions,
            WorkItems workItems,
            Processes processes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.repeats = repeats;
        this.watchers = watchers;
        this.whoReads = whoReads;
        this.questions = questions;
        this.workItems = workItems;
        this.processes = processes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Holds a request until the end of the transaction, and answers with what it is now. */
    public ServiceRequest locked(UUID id) {
        return rows.locked(id).orElseThrow();
    }

    /** Ids of the requests that repeat one, ended ones too, in the order in which they are to be locked. */
    public List<UUID> of(UUID master) {
        return repeats.of(master);
    }

    public Optional<UUID> masterOf(UUID repeat) {
        return repeats.masterOf(repeat);
    }

    /** Has an open request stand aside; its initiator hears of the master what they may read of it. */
    public void putAside(Caller caller, ServiceRequest repeat, ServiceRequest master) {
        rows.status(repeat.id(), RequestStatus.MERGED, null);
        workItems.shelve(ServiceRequest.SUBJECT, repeat.id(), REASON);
        processes.suspend(repeat.instanceId());
        join(caller, repeat, master);
        events.publishEvent(new RequestChanged(repeat.id()));
    }

    /** Gives a request that stands aside another master. */
    public void moveOver(Caller caller, ServiceRequest repeat, ServiceRequest master) {
        part(repeat);
        join(caller, repeat, master);
        events.publishEvent(new RequestChanged(repeat.id()));
    }

    /** Puts a request back where it was. */
    public ServiceRequest takeBack(ServiceRequest repeat) {
        part(repeat);
        processes.resume(repeat.instanceId());
        rows.status(repeat.id(), RequestStatus.OPEN, null);
        workItems.unshelve(ServiceRequest.SUBJECT, repeat.id());
        if (questions.isWaiting(repeat.id())) {
            rows.status(repeat.id(), RequestStatus.WAITING_FOR_INITIATOR, null);
        }
        events.publishEvent(new RequestChanged(repeat.id()));
        return rows.find(repeat.id()).orElseThrow();
    }

    /** Ends a request that stands aside, completed or rejected, as its master ended. */
    public void end(ServiceRequest repeat, ServiceRequest master) {
        RequestStatus end = master.status();
        rows.status(repeat.id(), end, clock.instant());
        journal.record(
                        Caller.system(),
                        Subject.of(ServiceRequest.SUBJECT, repeat.id()),
                        end == RequestStatus.REJECTED ? "request.rejected" : "request.completed")
                .write();
        questions.drop(repeat.id());
        processes.cancel(repeat.instanceId(), REASON);
        events.publishEvent(new RequestClosed(rows.find(repeat.id()).orElseThrow(), Caller.SYSTEM, master.number()));
        events.publishEvent(new RequestChanged(repeat.id()));
    }

    private void join(Caller caller, ServiceRequest repeat, ServiceRequest master) {
        // whoever may not read the master would learn nothing from watching it, and its readers would learn who that is
        boolean watches = !repeat.initiator().equals(master.initiator())
                && !repeat.initiator().equals(master.author())
                && watchers.find(master.id(), repeat.initiator()).isEmpty()
                && whoReads.of(master.id()).stream()
                        .anyMatch(reader -> reader.person().login().equals(repeat.initiator()));
        if (watches) {
            // as if by themselves: it is no reason to read the master
            watchers.write(master.id(), new Watcher(repeat.initiator(), repeat.initiator(), clock.instant()));
        }
        repeats.insert(repeat.id(), master.id(), caller.login(), clock.instant(), watches);
    }

    private void part(ServiceRequest repeat) {
        UUID master = repeats.masterOf(repeat.id()).orElseThrow();
        if (repeats.delete(repeat.id())
                && watchers.find(master, repeat.initiator())
                        .filter(watcher -> !watcher.isInvited())
                        .isPresent()) {
            watchers.delete(master, repeat.initiator());
        }
    }
}
