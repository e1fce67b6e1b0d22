package io.marshrut.approvals;

import io.marshrut.engine.StageDecision;
import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
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

/** Questions of approvers to the initiator: the vote waits and its clock stands still until the answer is there. */
@Component
class VoteQuestions implements WorkOrigin {

    static final String ORIGIN = "approval-answer";

    private static final String ANSWER = "answer";

    private final ApprovalRows approvals;
    private final ApprovalSubjects subjects;
    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final Sla sla;
    private final Journal journal;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoteQuestions(
            ApprovalRows approvals,
            ApprovalSubjects subjects,
            JdbcClient jdbc,
            WorkItems workItems,
            Sla sla,
            Journal journal,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approvals = approvals;
        this.subjects = subjects;
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
        return subjects.of(item.subject().type())
                .page(UUID.fromString(item.subject().id()), item.id());
    }

    /** The item that was decided so is on hold already. */
    void ask(Caller asker, Approval approval, Vote vote, WorkItem item, String question) {
        if (item.clockId() != null) {
            sla.pause(item.clockId(), "question");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into approval_question (id, approval_id, vote_id, item_id, asked_by, question, asked_at)
                        values (:id, :approval, :vote, :item, :by, :question, :at)
                        """)
                .param("id", id)
                .param("approval", approval.id())
                .param("vote", vote.id())
                .param("item", item.id())
                .param("by", asker.login())
                .param("question", question)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        journal.record(asker, subject(approval), "approval.asked")
                .inStage(item.stageKey(), item.stage())
                .comment(question)
                .write();
        workItems.open(new NewWorkItem(
                ORIGIN,
                id.toString(),
                item.subject(),
                approval.kind(),
                ANSWER,
                texts.both("approvals.answer.stage"),
                approval.place(),
                Set.of(),
                approval.initiator(),
                null,
                texts.both("approvals.because.question", asker.name(), question),
                List.of(new StageDecision(ANSWER, texts.both("approvals.answer.decision"), Outcome.POSITIVE, true)),
                List.of()));
    }

    @Override
    public void hold(WorkItem item) {
        UUID subject = UUID.fromString(item.subject().id());
        subjects.of(item.subject().type()).hold(subject);
        approvals.lockedRunning(item.subject().type(), subject);
    }

    @Override
    public void decided(
            Caller caller, WorkItem answer, StageDecision decision, String comment, Map<String, Object> fields) {
        if (!fields.isEmpty()) {
            throw Problem.invalid(fields.keySet().stream()
                    .map(key -> Problem.FieldError.of("fields." + key, "unknown"))
                    .toList());
        }
        UUID id = UUID.fromString(answer.originRef());
        Asked asked = jdbc.sql("select approval_id, item_id, asked_by from approval_question where id = :id")
                .param("id", id)
                .query(Asked.class)
                .single();
        jdbc.sql("""
                        update approval_question set answer = :answer, answered_by = :by, answered_at = :at where id = :id
                        """)
                .param("answer", comment)
                .param("by", caller.login())
                .param("at", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        WorkItem vote = workItems.find(asked.itemId()).orElseThrow();
        Approval approval = approvals.find(asked.approvalId()).orElseThrow();
        journal.record(caller, subject(approval), "approval.answered")
                .inStage(vote.stageKey(), vote.stage())
                .comment(comment)
                .write();
        SlaClock resumed = vote.clockId() == null ? null : sla.resume(vote.clockId());
        workItems.release(vote.id(), resumed);
        events.publishEvent(new QuestionAnswered(approval, asked.askedBy(), comment));
        subjects.of(approval).changed(approval.subjectId());
    }

    private record Asked(UUID approvalId, UUID itemId, String askedBy) {}

    /** Nobody waits for an answer any more. */
    void drop(Vote vote) {
        jdbc.sql("select id from approval_question where vote_id = :vote and answered_at is null")
                .param("vote", vote.id())
                .query(UUID.class)
                .list()
                .forEach(id -> workItems.cancel(ORIGIN, id.toString()));
    }

    List<Question> of(UUID approval) {
        return jdbc.sql("""
                        select id, vote_id, asked_by, question, asked_at, answer, answered_by, answered_at
                          from approval_question where approval_id = :id order by asked_at, id
                        """)
                .param("id", approval)
                .query((row, n) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getObject("vote_id", UUID.class),
                        row.getString("asked_by"),
                        row.getString("question"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("answer"),
                        row.getString("answered_by"),
                        ApprovalRows.instant(row, "answered_at")))
                .list();
    }

    private static Subject subject(Approval approval) {
        return Subject.of(approval.subjectType(), approval.subjectId());
    }
}
