package io.marshrut.requests;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.engine.ProcessEnded;
import io.marshrut.engine.Processes;
import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.engine.StageEntered;
import io.marshrut.engine.StageLeft;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.sla.Sla;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns the stages that a request comes to into items of the inbox, and decisions on them into the next step. */
@Component
class StageItems implements WorkOrigin {

    static final String ORIGIN = "request-stage";

    private final RequestRows rows;
    private final RequestReaders readers;
    private final Catalogue catalogue;
    private final WorkItems workItems;
    private final Sla sla;
    private final StageDeadlines deadlines;
    private final Processes processes;
    private final Documents documents;
    private final Questions questions;
    private final Corrections corrections;
    private final Performers performers;
    private final ObjectProvider<RequestObstacles> obstacles;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageItems(
            RequestRows rows,
            RequestReaders readers,
            Catalogue catalogue,
            WorkItems workItems,
            Sla sla,
            StageDeadlines deadlines,
            Processes processes,
            Documents documents,
            Questions questions,
            Corrections corrections,
            Performers performers,
            ObjectProvider<RequestObstacles> obstacles,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.readers = readers;
        this.catalogue = catalogue;
        this.workItems = workItems;
        this.sla = sla;
        this.deadlines = deadlines;
        this.processes = processes;
        this.documents = documents;
        this.questions = questions;
        this.corrections = corrections;
        this.performers = performers;
        this.obstacles = obstacles;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ORIGIN;
    }

    @Override
    public String page(WorkItem item) {
        return "/requests/" + item.subject().id();
    }

    /** The request before its items, as does whatever else changes both. */
    @Override
    public void hold(WorkItem item) {
        rows.locked(UUID.fromString(item.subject().id()));
    }

    @EventListener
    void entered(StageEntered entered) {
        if (catalogue.version(entered.process().definitionId()).isEmpty()) {
            return;
        }
        UUID id = UUID.fromString(entered.process().businessKey());
        ServiceRequest request = rows.find(id).orElseThrow();
        CatalogEntry entry = catalogue.version(entered.process().definitionId()).orElseThrow();
        Performers.Chosen chosen = performers.of(request, entry, entered);
        readers.admitRoles(id, chosen.groups(), chosen.place());
        if (chosen.login() != null) {
            readers.admit(id, chosen.login());
        }
        workItems.open(new NewWorkItem(
                ORIGIN,
                entered.taskId(),
                new WorkSubject(ServiceRequest.SUBJECT, id.toString(), request.number(), request.title()),
                request.kind(),
                entered.stage().key(),
                entered.stage().title(),
                chosen.place(),
                chosen.groups(),
                chosen.login(),
                deadlines.of(request, entered.stage(), chosen),
                chosen.because(),
                entered.stage().decisions(),
                entered.stage().requiredDocuments()));
        if (!chosen.found()) {
            journal.record(Caller.system(), Subject.of(ServiceRequest.SUBJECT, id), "request.performer-missing")
                    .inStage(entered.stage().key(), entered.stage().title())
                    .detail("what.ru", chosen.because().ru())
                    .detail("what.en", chosen.because().en())
                    .write();
        }
        events.publishEvent(new RequestChanged(id));
    }

    @EventListener
    void left(StageLeft left) {
        if (left.completed()) {
            return;
        }
        workItems
                .find(ORIGIN, left.taskId())
                .filter(item -> !item.state().isOver())
                .ifPresent(item -> {
                    workItems.cancel(ORIGIN, left.taskId());
                    UUID id = UUID.fromString(item.subject().id());
                    questions.dropOf(item);
                    if (rows.find(id).orElseThrow().status().isOpen()) {
                        // a timer or another branch took it away; of a request that was withdrawn that is told already
                        journal.record(Caller.system(), Subject.of(ServiceRequest.SUBJECT, id), "request.stage-ended")
                                .inStage(item.stageKey(), item.stage())
                                .write();
                        events.publishEvent(new RequestChanged(id));
                    }
                });
    }

    /** Whoever is handed an item may read the request it is about. */
    @EventListener
    void assigned(WorkItemAssigned assigned) {
        WorkItem item = assigned.item();
        if (item.subject().type().equals(ServiceRequest.SUBJECT)) {
            UUID id = UUID.fromString(item.subject().id());
            readers.admit(id, item.assignee());
            events.publishEvent(new RequestChanged(id));
        }
    }

    /** Who gets it instead of somebody that left reads it, too. */
    @EventListener
    void handedOn(WorkItemHandedOn handed) {
        WorkItem item = handed.item();
        if (item.subject().type().equals(ServiceRequest.SUBJECT)) {
            UUID id = UUID.fromString(item.subject().id());
            if (item.assignee() != null) {
                readers.admit(id, item.assignee());
            }
            events.publishEvent(new RequestChanged(id));
        }
    }

    @EventListener
    void ended(ProcessEnded ended) {
        if (ended.endEvent() == null
                || catalogue.version(ended.process().definitionId()).isEmpty()) {
            return;
        }
        UUID id = UUID.fromString(ended.process().businessKey());
        // the model says with the name of its end event how the request ends
        boolean rejected = ended.endEvent().startsWith("rejected");
        rows.status(id, rejected ? RequestStatus.REJECTED : RequestStatus.COMPLETED, clock.instant());
        ServiceRequest closed = rows.find(id).orElseThrow();
        journal.record(
                        Caller.system(),
                        Subject.of(ServiceRequest.SUBJECT, id),
                        rejected ? "request.rejected" : "request.completed")
                .write();
        events.publishEvent(new RequestClosed(closed, Caller.SYSTEM));
        events.publishEvent(new RequestChanged(id));
    }

    @Override
    public void decided(
            Caller caller, WorkItem item, StageDecision decision, String comment, Map<String, Object> fields) {
        UUID id = UUID.fromString(item.subject().id());
        ServiceRequest request = rows.locked(id).orElseThrow();
        if (!request.status().isOpen()) {
            throw Problem.conflict("already_decided");
        }
        if (decision.outcome() == Outcome.POSITIVE) {
            obstacles.forEach(one -> one.checkMayGoOn(caller, id));
        }
        Map<String, Object> variables = corrections.apply(caller, request, item, decision, fields);
        readers.admit(id, caller.login());
        journal.record(caller, Subject.of(ServiceRequest.SUBJECT, id), "stage.decided")
                .inStage(item.stageKey(), item.stage())
                .comment(comment)
                .detail("decision", decision.key())
                .detail("decision.ru", decision.title().ru())
                .detail("decision.en", decision.title().en())
                .detail("outcome", decision.outcome())
                .write();
        if (decision.outcome() == Outcome.QUESTION) {
            processes.set(request.instanceId(), variables);
            questions.ask(caller, request, item, comment);
            return;
        }
        if (item.clockId() != null) {
            sla.finish(item.clockId());
        }
        processes.complete(item.originRef(), decision.key(), variables);
        events.publishEvent(new RequestChanged(id));
    }

    @Override
    public Map<UUID, Set<String>> presentDocuments(Collection<WorkItem> items) {
        Map<UUID, Set<String>> present = new HashMap<>();
        Set<UUID> requests =
                items.stream().map(item -> UUID.fromString(item.subject().id())).collect(Collectors.toSet());
        Map<String, Set<String>> rolesByRequest = documents.of(ServiceRequest.SUBJECT, requests).stream()
                .collect(Collectors.groupingBy(
                        DocumentCard::ownerId, Collectors.mapping(DocumentCard::role, Collectors.toSet())));
        items.forEach(item -> present.put(
                item.id(), rolesByRequest.getOrDefault(item.subject().id(), Set.of())));
        return present;
    }

    @Override
    public Map<UUID, String> priorities(Collection<WorkItem> items) {
        Map<UUID, String> byRequest = rows.priorities(
                items.stream().map(item -> UUID.fromString(item.subject().id())).collect(Collectors.toSet()));
        Map<UUID, String> priorities = new HashMap<>();
        items.forEach(item -> {
            String priority = byRequest.get(UUID.fromString(item.subject().id()));
            if (priority != null) {
                priorities.put(item.id(), priority);
            }
        });
        return priorities;
    }

    @Override
    public Map<UUID, Integer> waits(Collection<WorkItem> items) {
        Map<UUID, Integer> waits = new HashMap<>();
        Set<UUID> ids =
                items.stream().map(item -> UUID.fromString(item.subject().id())).collect(Collectors.toSet());
        obstacles.forEach(one -> one.waits(ids)
                .forEach((request, count) -> items.stream()
                        .filter(item -> item.subject().id().equals(request.toString()))
                        .forEach(item -> waits.put(item.id(), count))));
        return waits;
    }
}
