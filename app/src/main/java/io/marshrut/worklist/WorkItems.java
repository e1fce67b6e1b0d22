package io.marshrut.worklist;

import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox, as its origins fill it: what they put in and take out, and what there is of their subjects. */
@Service
public class WorkItems {

    private final WorkItemRows rows;
    private final Handovers handovers;
    private final Sla sla;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItems(WorkItemRows rows, Handovers handovers, Sla sla, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.handovers = handovers;
        this.sla = sla;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an item, in the transaction of what it shows; one that is meant for nobody goes on by rule at once. */
    @Transactional
    public WorkItem open(NewWorkItem asked) {
        SlaClock deadline = asked.clock();
        WorkItem meant = new WorkItem(
                Ids.next(),
                asked.origin(),
                asked.originRef(),
                asked.subject(),
                asked.kind(),
                asked.stageKey(),
                asked.stage(),
                asked.place(),
                asked.groups(),
                asked.names(),
                asked.assignee(),
                WorkItem.State.OPEN,
                clock.instant(),
                deadline == null ? null : deadline.id(),
                deadline == null ? null : deadline.dueAt(),
                deadline == null ? null : deadline.warnAt(),
                asked.because(),
                asked.decisions(),
                asked.requiredDocuments(),
                null,
                null,
                null);
        Optional<Handovers.Handed> instead = handovers.insteadOf(meant);
        WorkItem item = instead.map(Handovers.Handed::item).orElse(meant);
        rows.insert(item);
        instead.ifPresent(handed -> handovers.tell(handed, true));
        events.publishEvent(new WorkItemOpened(item));
        return item;
    }

    /** Ends the hold that a question began; the clock's new due moment counts from now on. */
    @Transactional
    public void release(UUID id, SlaClock deadline) {
        rows.locked(id).filter(item -> item.state() == WorkItem.State.ON_HOLD).ifPresent(item -> {
            WorkItem open = item.reopened();
            rows.update(deadline == null ? open : open.due(deadline.dueAt(), deadline.warnAt()));
            handovers.attend(id);
        });
    }

    /** Takes what is pending of a subject out of every inbox until {@link #unshelve}; its time stands still. */
    @Transactional
    public void shelve(String subjectType, UUID subjectId, String reason) {
        rows.shelve(subjectType, subjectId.toString()).stream()
                .filter(item -> item.clockId() != null)
                // of what is on hold already the clock stands still anyway
                .forEach(item -> sla.pause(item.clockId(), reason));
    }

    /** Puts back what was taken out, as it was; who has it is told as of anything new. */
    @Transactional
    public void unshelve(String subjectType, UUID subjectId) {
        for (WorkItem item : rows.unshelve(subjectType, subjectId.toString())) {
            if (item.state() != WorkItem.State.OPEN) {
                continue;
            }
            WorkItem back = item;
            if (item.clockId() != null) {
                SlaClock deadline = sla.resume(item.clockId());
                back = item.due(deadline.dueAt(), deadline.warnAt());
                rows.update(back);
            }
            handovers.attend(item.id());
            events.publishEvent(new WorkItemOpened(rows.find(item.id()).orElse(back)));
        }
    }

    /** Gives an open item to somebody else, or back to its group where the login is null, by a rule in words. */
    @Transactional
    public void handOn(UUID id, String login, LocalText because) {
        rows.locked(id)
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .ifPresent(item -> handovers.handOn(item, login, because));
    }

    /** Gives a pending item another time, unless it has another one than it had by rule, or none. */
    @Transactional
    public void changeTime(UUID id, String before, String after) {
        rows.locked(id)
                .filter(item -> item.state().isPending() && item.clockId() != null)
                .filter(item -> !after.equals(before)
                        && sla.clock(item.clockId()).policy().equals(before))
                .ifPresent(item -> {
                    SlaClock changed = sla.change(item.clockId(), after);
                    rows.update(item.due(changed.dueAt(), changed.warnAt()));
                });
    }

    /** How much waits for each of these people by name; who is not there has nothing. */
    @Transactional(readOnly = true)
    public Map<String, Long> load(List<String> logins) {
        return rows.load(logins);
    }

    /** Gives the pending items of a subject the title that it has now. */
    @Transactional
    public void rename(String subjectType, UUID subjectId, String title) {
        rows.rename(subjectType, subjectId.toString(), title);
    }

    /**
     * Lets only these people have an item and see it, or everybody in its groups again; whoever holds it and is not among
     * them does not hold it any more. One that was decided is kept from the others, too.
     *
     * @param names null for everybody in its groups
     * @param subject as the inbox calls it from now on
     */
    @Transactional
    public void offer(UUID id, Set<String> names, WorkSubject subject) {
        rows.locked(id).ifPresent(item -> {
            WorkItem offered = item.offeredTo(names, subject);
            rows.offer(offered);
            if (names != null && offered.state() == WorkItem.State.OPEN && offered.assignee() == null) {
                events.publishEvent(new WorkItemOpened(offered));
            }
        });
    }

    /** Takes an item away that waits for nobody any more; one that was decided stays as it is. */
    @Transactional
    public void cancel(String origin, String originRef) {
        rows.lockedByRef(origin, originRef)
                .filter(item -> !item.state().isOver())
                .ifPresent(item -> {
                    WorkItem cancelled = item.cancelled(clock.instant());
                    rows.update(cancelled);
                    if (cancelled.clockId() != null) {
                        sla.cancel(cancelled.clockId());
                    }
                    events.publishEvent(new WorkItemClosed(cancelled));
                });
    }

    @Transactional(readOnly = true)
    public Optional<WorkItem> find(UUID id) {
        return rows.find(id);
    }

    /** The item that an origin opened under a reference of its own. */
    @Transactional
    public Optional<WorkItem> find(String origin, String originRef) {
        return rows.lockedByRef(origin, originRef);
    }

    /** All items of a subject, oldest first, for the façade that owns the subject. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(String subjectType, UUID subjectId) {
        return rows.ofSubject(subjectType, subjectId.toString());
    }

    /** What is pending of many subjects in one query, earliest deadline first. */
    @Transactional(readOnly = true)
    public List<WorkItem> pendingOf(String subjectType, Collection<UUID> subjectIds) {
        return rows.pendingOf(
                subjectType, subjectIds.stream().map(UUID::toString).toList());
    }
}
