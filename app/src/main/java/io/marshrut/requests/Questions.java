package io.marshrut.requests;

import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.worklist.NewWorkItem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.WorkOrigin;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions to the initiator: the asker's item is on hold and its clock stands still until the initiator has answered.
 * An answer is an item of the inbox whose reference is the item that waits for it.
 */
@Component
class Questions implements WorkOrigin {

    static final String ORIGIN = "request-answer";

    private static final String ANSWER = "answer";

    private final RequestRows rows;
    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final Sla sla;
    private final Journal journal;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Questions(
            RequestRows rows,
            JdbcClient jdbc,
            WorkItems workItems,
            Sla sla,
            Journal journal,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.workItems = workItems;
        this.sla = sla;
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
        return "/requests/" + item.subject().id();
    }

    @Override
    public void hold(WorkItem item) {
        rows.locked(UUID.fromString(item.subject().id()));
    }

    /** Asks the initiator; the item that was decided so is on hold already. */
    void ask(Caller asker, ServiceRequest request, WorkItem item, String question) {
        if (item.clockId() != null) {
            sla.pause(item.clockId(), "question");
        }
        rows.status(request.id(), RequestStatus.WAITING_FOR_INITIATOR, null);
        UUID questionId = io.marshrut.shared.Ids.next();
        jdbc.sql("""
                        insert into request_question (id, request_id, item_id, asked_by, asked_at, question)
                        values (:id, :request, :item, :by, :at, :question)
                        """)
                .param("id", questionId)
                .param("request", request.id())
                .param("item", item.id())
                .param("by", asker.login())
                .param("at", SqlTime.of(clock.instant()))
                .param("question", question)
                .update();
        LocalText title = texts.both("requests.answer.stage");
        workItems.open(new NewWorkItem(
                ORIGIN,
                questionId.toString(),
                item.subject(),
                request.kind(),
                ANSWER,
                title,
                request.place(),
                Set.of(),
                request.initiator(),
                null,
                texts.both("requests.because.question", asker.name(), question),
                List.of(new StageDecision(ANSWER, texts.both("requests.answer.decision"), Outcome.POSITIVE, true)),
                List.of()));
        events.publishEvent(new RequestQuestioned(request, asker.login(), question));
        events.publishEvent(new RequestChanged(request.id()));
    }

    @Override
    public void decided(
            Caller caller, WorkItem answer, StageDecision decision, String comment, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            throw FormCheck.unknown(fields.keySet());
        }
        Asked asked = jdbc.sql("select item_id, asked_by, request_id from request_question where id = :id")
                .param("id", UUID.fromString(answer.originRef()))
                .query(Asked.class)
                .single();
        ServiceRequest request = rows.locked(asked.requestId()).orElseThrow();
        WorkItem stage = workItems.find(asked.itemId()).orElseThrow();
        journal.record(caller, Subject.of(ServiceRequest.SUBJECT, request.id()), "request.answered")
                // of the stage that asked: several may wait for answers at once
                .inStage(stage.stageKey(), stage.stage())
                .comment(comment)
                .write();
        resume(stage);
        boolean stillWaiting = isWaiting(request.id());
        rows.status(request.id(), stillWaiting ? RequestStatus.WAITING_FOR_INITIATOR : RequestStatus.OPEN, null);
        events.publishEvent(new RequestAnswered(request, asked.askedBy(), comment));
        events.publishEvent(new RequestChanged(request.id()));
    }

    private record Asked(UUID itemId, String askedBy, UUID requestId) {}

    private void resume(WorkItem item) {
        SlaClock resumed = item.clockId() == null ? null : sla.resume(item.clockId());
        workItems.release(item.id(), resumed);
    }

    /** Nobody waits for an answer to what was asked from this item: the process has gone on without it. */
    void dropOf(WorkItem item) {
        jdbc.sql("select id from request_question where item_id = :item")
                .param("item", item.id())
                .query(UUID.class)
                .list()
                .forEach(id -> workItems.cancel(ORIGIN, id.toString()));
        UUID request = UUID.fromString(item.subject().id());
        boolean waiting = rows.find(request).orElseThrow().status() == RequestStatus.WAITING_FOR_INITIATOR;
        if (waiting && !isWaiting(request)) {
            rows.status(request, RequestStatus.OPEN, null);
        }
    }

    boolean isWaiting(UUID request) {
        return workItems.pendingOf(ServiceRequest.SUBJECT, List.of(request)).stream()
                .anyMatch(item -> item.state() == WorkItem.State.ON_HOLD);
    }

    /** Nobody waits for an answer any more: the request was withdrawn. */
    void drop(UUID requestId) {
        jdbc.sql("select id from request_question where request_id = :request")
                .param("request", requestId)
                .query(UUID.class)
                .list()
                .forEach(id -> workItems.cancel(ORIGIN, id.toString()));
    }
}
