package io.marshrut.worklist;

import io.marshrut.access.Callers;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who holds an item: it is taken, given back to its group, handed to a colleague. */
@Service
public class Assignments {

    private final WorkItemRows rows;
    private final OpenItems open;
    private final Succession succession;
    private final WorkOrigins origins;
    private final Callers callers;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;

    Assignments(
            WorkItemRows rows,
            OpenItems open,
            Succession succession,
            WorkOrigins origins,
            Callers callers,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            Transactions transactions) {
        this.rows = rows;
        this.open = open;
        this.succession = succession;
        this.origins = origins;
        this.callers = callers;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.transactions = transactions;
    }

    /** Takes an item for oneself. @throws Problem 409 where somebody else holds it */
    public WorkItem claim(Caller caller, UUID id) {
        return transactions.call(() -> {
            WorkItem item = open.pending(caller, id);
            if (caller.is(item.assignee())) {
                return item;
            }
            requireFree(item);
            if (!item.isCandidate(caller)) {
                throw Problem.forbidden();
            }
            return assign(caller, item, caller.login(), null, "task.claimed");
        });
    }

    /** Gives an item back to its group. */
    public WorkItem unclaim(Caller caller, UUID id) {
        return transactions.call(() -> {
            WorkItem item = open.pending(caller, id);
            requireHolder(caller, item);
            if (item.groups().isEmpty()) {
                throw Problem.conflict("no_group");
            }
            if (item.state() == WorkItem.State.ON_HOLD) {
                throw Problem.conflict("on_hold");
            }
            WorkItem free = item.assignedTo(null);
            if (!succession.isAttended(free)) {
                throw Problem.conflict("group_empty");
            }
            return assign(caller, item, null, null, "task.unclaimed");
        });
    }

    /** Gives an item to somebody: to oneself as {@link #claim}, to a colleague as {@link #delegate}. */
    public WorkItem assign(Caller caller, UUID id, String to, String comment) {
        return caller.is(to) ? claim(caller, id) : delegate(caller, id, to, comment);
    }

    /** Hands an item to a colleague. */
    public WorkItem delegate(Caller caller, UUID id, String to, String comment) {
        return transactions.call(() -> {
            WorkItem item = open.pending(caller, id);
            boolean overseer = open.oversees(caller, item);
            if (!overseer && !item.waitsFor(caller) && !item.isHeldBy(caller)) {
                open.refuse(caller, item);
            }
            Employee colleague = directory
                    .find(to == null ? "" : to)
                    .filter(Employee::active)
                    .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("to", "unknown_employee"))));
            if (colleague.login().equals(item.assignee())) {
                throw Problem.invalid(List.of(FieldError.of("to", "already_holds")));
            }
            if (!callers.of(colleague.login())
                    .filter(person -> origins.of(item).mayDecide(person, item))
                    .isPresent()) {
                // else it would wait for somebody who can do nothing about it
                throw Problem.invalid(List.of(FieldError.of("to", "may_not_decide")));
            }
            return assign(caller, item, colleague.login(), Comments.optional(comment), "task.delegated");
        });
    }

    private WorkItem assign(Caller caller, WorkItem item, String assignee, String comment, String event) {
        WorkItem assigned = item.assignedTo(assignee);
        rows.update(assigned);
        var entry = journal.record(
                        caller,
                        new Subject(item.subject().type(), item.subject().id()),
                        event)
                .inStage(item.stageKey(), item.stage())
                .comment(comment);
        if (assignee != null) {
            entry.detail("assignee", assignee);
            events.publishEvent(new WorkItemAssigned(assigned, caller.login(), comment));
        }
        entry.write();
        return assigned;
    }

    private static void requireFree(WorkItem item) {
        if (item.assignee() != null) {
            throw Problem.conflict("held_by_other", item.assignee());
        }
    }

    private void requireHolder(Caller caller, WorkItem item) {
        if (!item.isHeldBy(caller)) {
            open.refuse(caller, item);
        }
    }
}
