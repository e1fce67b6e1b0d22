package io.marshrut.worklist;

import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what waits in the inbox. */
@Service
public class Decisions {

    private final WorkItemRows rows;
    private final OpenItems open;
    private final WorkOrigins origins;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Clock clock;

    Decisions(
            WorkItemRows rows,
            OpenItems open,
            WorkOrigins origins,
            ApplicationEventPublisher events,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.open = open;
        this.origins = origins;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
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
            rows.find(id)
                    .filter(item -> origins.knows(item) && open.mayRead(caller, item))
                    .ifPresent(item -> origins.of(item).hold(item));
            WorkItem item = open.decidable(caller, id);
            StageDecision chosen = item.decision(decision == null ? "" : decision)
                    .orElseThrow(() -> Problem.invalid("unknown_decision", String.valueOf(decision)));
            String refusal = origins.of(item).refusalOfPlainDecision(item, chosen);
            if (refusal != null) {
                throw Problem.conflict(refusal);
            }
            return decide(caller, item, chosen, Comments.optional(comment), fields);
        });
    }

    /**
     * As {@link #decide(Caller, UUID, String, String, Map)} for an origin whose items are decided by a form of its own;
     * runs in the origin's transaction.
     */
    @Transactional
    public WorkItem decideByForm(Caller caller, UUID id, String decision, String comment, Map<String, Object> fields) {
        WorkItem item = open.decidable(caller, id);
        return decide(caller, item, item.decision(decision).orElseThrow(), Comments.optional(comment), fields);
    }

    private WorkItem decide(
            Caller person, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        Caller caller = acting(person, item);
        if (decision.commentRequired() && comment == null) {
            throw Problem.invalid("comment_required");
        }
        if (decision.outcome() == Outcome.POSITIVE) {
            requireDocuments(item);
        }
        boolean question = decision.outcome() == Outcome.QUESTION;
        WorkItem decided = question
                ? item.heldBackBy(item.assignee() == null ? caller.login() : item.assignee())
                : item.decidedAs(decision.key(), caller.login(), clock.instant());
        rows.update(decided);
        if (!question) {
            events.publishEvent(new WorkItemClosed(decided));
        }
        origins.of(item).decided(caller, decided, decision, comment, fields);
        return decided;
    }

    /** As themselves, or in the place of somebody absent where they could not decide it as themselves. */
    private Caller acting(Caller person, WorkItem item) {
        List<Caller> ways = item.waysOf(person)
                .map(person::as)
                .filter(way -> item.assignee() != null || origins.of(item).isOfferedTo(way, item))
                .toList();
        if (ways.isEmpty()) {
            throw Problem.forbidden();
        }
        return ways.size() == 1
                ? ways.get(0)
                : ways.stream()
                        .filter(way -> origins.of(item).mayDecide(way, item))
                        .findFirst()
                        .orElseGet(() -> ways.get(0));
    }

    private void requireDocuments(WorkItem item) {
        Set<String> present = origins.presentDocuments(List.of(item)).getOrDefault(item.id(), Set.of());
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
}
