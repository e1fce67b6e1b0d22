package io.marshrut.worklist;

import io.marshrut.access.Callers;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox, as people use it. A person sees and decides what waits for them or for a role they hold. */
@Service
public class Worklist {

    private static final int MAX_COMMENT = 4_000;

    private final WorkItemRows rows;
    private final WorkItemSearch search;
    private final Permissions permissions;
    private final Callers callers;
    private final Directory directory;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WorkOrigin> origins;
    private final Transactions transactions;
    private final Clock clock;

    /** @param origins looked up late: the packages behind them use this one */
    Worklist(
            WorkItemRows rows,
            WorkItemSearch search,
            Permissions permissions,
            Callers callers,
            Directory directory,
            Journal journal,
            ApplicationEventPublisher events,
            ObjectProvider<WorkOrigin> origins,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.search = search;
        this.permissions = permissions;
        this.callers = callers;
        this.directory = directory;
        this.journal = journal;
        this.events = events;
        this.origins = origins;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<WorkItem> list(Caller caller, WorkItemFilter filter, Paged.Request page) {
        return search.page(caller, filter, page);
    }

    @Transactional(readOnly = true)
    public WorkItemCounts counts(Caller caller) {
        return search.counts(caller);
    }

    /** Whether everybody's items are the caller's business. */
    public boolean seesAll(Caller caller) {
        return permissions.permits(caller, Permission.READ_ALL_TASKS);
    }

    /** @throws Problem 404 where it does not exist or is not the caller's business */
    @Transactional(readOnly = true)
    public WorkItem get(Caller caller, UUID id) {
        return rows.find(id).filter(item -> mayRead(caller, item)).orElseThrow(Problem::notFound);
    }

    /** Path of the page on which an item is decided. */
    public String page(WorkItem item) {
        return origin(item.origin()).page(item);
    }

    /** Of the required documents of the given items those that are there. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> presentDocuments(Collection<WorkItem> items) {
        Map<UUID, Set<String>> present = new HashMap<>();
        items.stream()
                .filter(item -> !item.requiredDocuments().isEmpty())
                .collect(Collectors.groupingBy(WorkItem::origin))
                .forEach((origin, ofOrigin) -> present.putAll(origin(origin).presentDocuments(ofOrigin)));
        return present;
    }

    /** Takes an item for oneself. @throws Problem 409 where somebody else holds it */
    public WorkItem claim(Caller caller, UUID id) {
        return transactions.call(() -> {
            WorkItem item = pending(caller, id);
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
            WorkItem item = pending(caller, id);
            requireHolder(caller, item);
            if (item.groups().isEmpty()) {
                throw Problem.conflict("no_group");
            }
            if (item.state() == WorkItem.State.ON_HOLD) {
                throw Problem.conflict("on_hold");
            }
            return assign(caller, item, null, null, "task.unclaimed");
        });
    }

    /** Hands an item to a colleague. */
    public WorkItem delegate(Caller caller, UUID id, String to, String comment) {
        return transactions.call(() -> {
            WorkItem item = pending(caller, id);
            boolean overseer = permissions.permits(caller, Permission.READ_ALL_TASKS);
            if (!overseer && !item.waitsFor(caller) && !caller.is(item.assignee())) {
                refuse(caller, item);
            }
            Employee colleague = directory
                    .find(to == null ? "" : to)
                    .filter(Employee::active)
                    .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("to", "unknown_employee"))));
            if (colleague.login().equals(item.assignee())) {
                throw Problem.invalid(List.of(FieldError.of("to", "already_holds")));
            }
            if (!callers.of(colleague.login())
                    .filter(origin(item.origin())::mayDecide)
                    .isPresent()) {
                // else it would wait for somebody who can do nothing about it
                throw Problem.invalid(List.of(FieldError.of("to", "may_not_decide")));
            }
            return assign(caller, item, colleague.login(), checked(comment), "task.delegated");
        });
    }

    /**
     * Decides an item.
     *
     * @param fields what the stage's form asks for, may be empty
     * @throws Problem 409 {@code already_decided}, {@code held_by_other}; 422 {@code unknown_decision},
     *     {@code comment_required}, {@code required_documents_missing}
     */
    public WorkItem decide(Caller caller, UUID id, String decision, String comment, Map<String, Object> fields) {
        return transactions.call(() -> {
            WorkItem item = decidable(caller, id);
            String refusal = origin(item.origin()).refusalOfPlainDecision();
            if (refusal != null) {
                throw Problem.conflict(refusal);
            }
            StageDecision chosen = item.decision(decision == null ? "" : decision)
                    .orElseThrow(() -> Problem.invalid("unknown_decision", String.valueOf(decision)));
            return decide(caller, item, chosen, checked(comment), fields);
        });
    }

    /**
     * As {@link #decide(Caller, UUID, String, String, Map)} for an origin whose items are decided by a form of its own;
     * runs in the origin's transaction.
     */
    @Transactional
    public WorkItem decideByForm(Caller caller, UUID id, String decision, String comment, Map<String, Object> fields) {
        WorkItem item = decidable(caller, id);
        return decide(caller, item, item.decision(decision).orElseThrow(), checked(comment), fields);
    }

    private WorkItem decide(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        if (decision.commentRequired() && comment == null) {
            throw Problem.invalid("comment_required");
        }
        if (decision.outcome() == Outcome.POSITIVE) {
            requireDocuments(item);
        }
        boolean question = decision.outcome() == Outcome.QUESTION;
        WorkItem decided = question
                ? item.heldBackBy(caller.login())
                : item.decidedAs(decision.key(), caller.login(), clock.instant());
        rows.update(decided);
        if (!question) {
            events.publishEvent(new WorkItemClosed(decided));
        }
        origin(item.origin()).decided(caller, decided, decision, comment, fields);
        return decided;
    }

    private WorkItem decidable(Caller caller, UUID id) {
        WorkItem item = rows.locked(id).filter(found -> mayRead(caller, found)).orElseThrow(Problem::notFound);
        if (!item.state().isPending()) {
            throw Problem.conflict("already_decided");
        }
        if (item.state() == WorkItem.State.ON_HOLD) {
            throw Problem.conflict("on_hold");
        }
        if (!item.waitsFor(caller)) {
            refuse(caller, item);
        }
        return item;
    }

    private void requireDocuments(WorkItem item) {
        Set<String> present = presentDocuments(List.of(item)).getOrDefault(item.id(), Set.of());
        List<FieldError> missing = item.requiredDocuments().stream()
                .filter(document -> !present.contains(document.key()))
                .map(document -> FieldError.of(
                        document.key(),
                        "document_missing",
                        document.title().ru(),
                        document.title().en()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("required_documents_missing", missing);
        }
    }

    private WorkItem pending(Caller caller, UUID id) {
        WorkItem item = rows.locked(id).filter(found -> mayRead(caller, found)).orElseThrow(Problem::notFound);
        if (!item.state().isPending()) {
            throw Problem.conflict("already_decided");
        }
        return item;
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

    private boolean mayRead(Caller caller, WorkItem item) {
        return caller.is(item.assignee())
                || caller.is(item.decidedBy())
                || item.isCandidate(caller)
                || permissions.permits(caller, Permission.READ_ALL_TASKS);
    }

    private static void requireFree(WorkItem item) {
        if (item.assignee() != null) {
            throw Problem.conflict("held_by_other", item.assignee());
        }
    }

    private static void requireHolder(Caller caller, WorkItem item) {
        if (!caller.is(item.assignee())) {
            refuse(caller, item);
        }
    }

    /** A colleague of the same group meets a conflict; somebody who only may read it is forbidden to act. */
    private static void refuse(Caller caller, WorkItem item) {
        if (item.isCandidate(caller) && item.assignee() != null) {
            throw Problem.conflict("held_by_other", item.assignee());
        }
        throw Problem.forbidden();
    }

    private WorkOrigin origin(String name) {
        return origins.stream()
                .filter(origin -> origin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody decides items of " + name));
    }

    private static String checked(String comment) {
        if (comment == null || comment.isBlank()) {
            return null;
        }
        if (comment.length() > MAX_COMMENT) {
            throw Problem.invalid(List.of(FieldError.of("comment", "length", 0, MAX_COMMENT)));
        }
        return comment.strip();
    }
}
