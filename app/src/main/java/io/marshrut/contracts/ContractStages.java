package io.marshrut.contracts;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.engine.ProcessEnded;
import io.marshrut.engine.Processes;
import io.marshrut.engine.Stage;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.engine.StageEntered;
import io.marshrut.engine.StageLeft;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.sla.StageClock;
import io.marshrut.worklist.NewWorkItem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemAssigned;
import io.marshrut.worklist.WorkItemHandedOn;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.WorkOrigin;
import io.marshrut.worklist.WorkSubject;
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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The stages of a contract that are not voted on (rework, signing) as items of the inbox. */
@Component
class ContractStages implements WorkOrigin {

    static final String ORIGIN = "contract-stage";

    static final String REWORK = "rework";
    static final String SIGNING = "signing";
    static final String PAPER = "paper-signing";

    /** Decisions of the model that this package knows. */
    static final String RESUBMIT = "resubmit";

    static final String SIGN = "sign";

    private final ContractRows rows;
    private final ContractReaders readers;
    private final ObjectProvider<Submission> submission;
    private final WorkItems workItems;
    private final Sla sla;
    private final Processes processes;
    private final Documents documents;
    private final Journal journal;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param submission looked up late: it decides items of this origin */
    ContractStages(
            ContractRows rows,
            ContractReaders readers,
            ObjectProvider<Submission> submission,
            WorkItems workItems,
            Sla sla,
            Processes processes,
            Documents documents,
            Journal journal,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.submission = submission;
        this.workItems = workItems;
        this.sla = sla;
        this.processes = processes;
        this.documents = documents;
        this.journal = journal;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public String page(WorkItem item) {
        return "/contracts/" + item.subject().id();
    }

    @EventListener
    void entered(StageEntered entered) {
        if (!entered.process().kind().equals(Contract.KIND)) {
            return;
        }
        UUID id = UUID.fromString(entered.process().businessKey());
        Contract contract = rows.find(id).orElseThrow();
        ContractStatus status = statusAt(entered.stage());
        if (contract.status() != status) {
            rows.status(id, status, null);
        }
        if (!entered.stage().byVotes()) {
            open(contract, entered);
        }
        events.publishEvent(new ContractChanged(id));
    }

    private static ContractStatus statusAt(Stage stage) {
        if (stage.byVotes()) {
            return ContractStatus.ON_APPROVAL;
        }
        return switch (stage.key()) {
            case REWORK -> ContractStatus.ON_REWORK;
            case PAPER -> ContractStatus.ON_SIGNING;
            default -> ContractStatus.APPROVED;
        };
    }

    private void open(Contract contract, StageEntered entered) {
        readers.admitRoles(contract.id(), entered.groups(), contract.place());
        if (entered.assignee() != null) {
            readers.admit(contract.id(), entered.assignee());
        }
        Stage stage = entered.stage();
        workItems.open(new NewWorkItem(
                ORIGIN,
                entered.taskId(),
                new WorkSubject(Contract.SUBJECT, contract.id().toString(), contract.number(), contract.title()),
                Contract.KIND,
                stage.key(),
                stage.title(),
                contract.place(),
                entered.groups(),
                entered.assignee(),
                stage.sla() == null ? null : deadline(contract, entered),
                texts.both("contracts.because." + stage.key()),
                stage.decisions(),
                stage.requiredDocuments()));
    }

    private SlaClock deadline(Contract contract, StageEntered entered) {
        Stage stage = entered.stage();
        return sla.start(new StageClock(
                Contract.SUBJECT,
                contract.id().toString(),
                stage.key(),
                stage.sla(),
                sla.performingSite(entered.groups(), entered.assignee()),
                stage.calendar(),
                stage.warnAt(),
                stage.escalateTo(),
                stage.escalateEvery()));
    }

    @EventListener
    void left(StageLeft left) {
        if (left.process().kind().equals(Contract.KIND) && !left.completed()) {
            workItems.cancel(ORIGIN, left.taskId());
        }
    }

    @EventListener
    void ended(ProcessEnded ended) {
        if (!ended.process().kind().equals(Contract.KIND) || ended.endEvent() == null) {
            return;
        }
        UUID id = UUID.fromString(ended.process().businessKey());
        ContractStatus status = switch (ended.endEvent()) {
            case "rejected" -> ContractStatus.REJECTED;
            case "withdrawn" -> ContractStatus.WITHDRAWN;
            default -> ContractStatus.ACTIVE;
        };
        rows.status(id, status, status == ContractStatus.ACTIVE ? null : clock.instant());
        if (status != ContractStatus.ACTIVE) {
            journal.record(
                            Caller.system(),
                            Subject.of(Contract.SUBJECT, id),
                            status == ContractStatus.REJECTED ? "contract.rejected" : "contract.withdrawn")
                    .write();
        }
        events.publishEvent(new ContractClosed(rows.find(id).orElseThrow()));
        events.publishEvent(new ContractChanged(id));
    }

    @Override
    public void hold(WorkItem item) {
        rows.locked(UUID.fromString(item.subject().id()));
    }

    @Override
    public String refusalOfPlainDecision(WorkItem item, StageDecision decision) {
        return decision.key().equals(SIGN) ? "use_signing" : null;
    }

    @Override
    public void decided(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        UUID id = UUID.fromString(item.subject().id());
        Contract contract = rows.locked(id).orElseThrow();
        if (decision.outcome() == Outcome.QUESTION) {
            throw Problem.invalid("unknown_decision", decision.key());
        }
        readers.admit(id, caller.login());
        journal.record(caller, Subject.of(Contract.SUBJECT, id), "stage.decided")
                .inStage(item.stageKey(), item.stage())
                .comment(comment)
                .detail("decision", decision.key())
                .detail("decision.ru", decision.title().ru())
                .detail("decision.en", decision.title().en())
                .detail("outcome", decision.outcome())
                .write();
        if (decision.key().equals(RESUBMIT)) {
            submission.getObject().nextRound(caller, contract, "true".equals(String.valueOf(fields.get("whole"))));
        } else if (item.stageKey().equals(REWORK)) {
            submission.getObject().giveUp(caller, contract);
        } else if (decision.outcome() == Outcome.RETURN) {
            submission.getObject().returned(caller, contract);
        }
        if (item.clockId() != null) {
            sla.finish(item.clockId());
        }
        processes.complete(item.originRef(), decision.key(), Map.of());
        events.publishEvent(new ContractChanged(id));
    }

    @Override
    public Map<UUID, Set<String>> presentDocuments(Collection<WorkItem> items) {
        Set<UUID> contracts =
                items.stream().map(item -> UUID.fromString(item.subject().id())).collect(Collectors.toSet());
        Map<String, Set<String>> roles = documents.of(Contract.SUBJECT, contracts).stream()
                .collect(Collectors.groupingBy(
                        DocumentCard::ownerId, Collectors.mapping(DocumentCard::role, Collectors.toSet())));
        Map<UUID, Set<String>> present = new HashMap<>();
        items.forEach(
                item -> present.put(item.id(), roles.getOrDefault(item.subject().id(), Set.of())));
        return present;
    }

    /** Whoever is handed an item may read the contract. */
    @EventListener
    void assigned(WorkItemAssigned assigned) {
        admit(assigned.item());
    }

    @EventListener
    void handedOn(WorkItemHandedOn handed) {
        admit(handed.item());
    }

    private void admit(WorkItem item) {
        if (item.origin().equals(ORIGIN) && item.assignee() != null) {
            UUID id = UUID.fromString(item.subject().id());
            readers.admit(id, item.assignee());
            events.publishEvent(new ContractChanged(id));
        }
    }

    /** Items of a contract that wait for the caller now. */
    List<WorkItem> waitingFor(Caller caller, UUID id) {
        return workItems.pendingOf(Contract.SUBJECT, List.of(id)).stream()
                .filter(item -> item.waitsFor(caller))
                .toList();
    }
}
