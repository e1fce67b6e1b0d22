package io.marshrut.approvals;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approvals, for the packages whose documents are approved. They say who may read and submit a document, and start its
 * process, whose step {@code approval.next} asks for the first stage.
 */
@Service
public class Approvals {

    private final ApprovalRows rows;
    private final StageRows stages;
    private final VoteRows votes;
    private final RemarkRows remarks;
    private final VoteQuestions questions;
    private final Rounds rounds;
    private final StageEnds ends;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            ApprovalRows rows,
            StageRows stages,
            VoteRows votes,
            RemarkRows remarks,
            VoteQuestions questions,
            Rounds rounds,
            StageEnds ends,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.stages = stages;
        this.votes = votes;
        this.remarks = remarks;
        this.questions = questions;
        this.rounds = rounds;
        this.ends = ends;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the first round down; call it before the process is started. @throws Problem 409 where one runs already */
    @Transactional(propagation = Propagation.MANDATORY)
    public Approval begin(Caller caller, NewApproval asked) {
        if (rows.lockedRunning(asked.subjectType(), asked.subjectId()).isPresent()) {
            throw Problem.conflict("already_submitted");
        }
        NewRound round = asked.round();
        Approval approval = new Approval(
                Ids.next(),
                asked.subjectType(),
                asked.subjectId(),
                asked.kind(),
                round.place(),
                asked.initiator(),
                ApprovalState.RUNNING,
                1,
                round.number(),
                round.title(),
                null,
                clock.instant(),
                null);
        rows.insert(approval);
        rounds.begin(approval, 1, round);
        tell(caller, approval, 1, round);
        return approval;
    }

    /**
     * The next round after a rework.
     *
     * @throws Problem 409 where it was not returned; 422 {@code remarks_unanswered} naming them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(Caller caller, String subjectType, UUID subjectId, NewRound round) {
        Approval approval = running(subjectType, subjectId);
        if (approval.state() != ApprovalState.REWORK) {
            throw Problem.conflict("not_on_rework");
        }
        List<FieldError> unanswered = remarks.of(approval.id()).stream()
                .filter(remark -> !remark.isAnswered())
                .map(remark -> FieldError.of("remarks." + remark.id(), "remark_unanswered", remark.text()))
                .toList();
        if (!unanswered.isEmpty()) {
            throw Problem.invalid("remarks_unanswered", unanswered);
        }
        int number = approval.round() + 1;
        rows.names(approval.id(), round.number(), round.title(), round.place());
        rows.state(approval.id(), ApprovalState.RUNNING, number, null);
        rounds.begin(rows.find(approval.id()).orElseThrow(), number, round);
        tell(caller, approval, number, round);
    }

    /** Sends what was approved back to the initiator: whoever was to sign it did not. @throws Problem 409 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(Caller caller, String subjectType, UUID subjectId) {
        Approval approval = approved(subjectType, subjectId).orElseThrow(() -> Problem.conflict("not_on_approval"));
        // whoever was only informed is informed anew in the next round
        ends.endRound(approval);
        rows.state(approval.id(), ApprovalState.REWORK, approval.round(), null);
        events.publishEvent(new RoundReturned(rows.find(approval.id()).orElseThrow()));
    }

    /** Ends it where it stands, approved or not; the caller's package ends the process. @throws Problem 409 */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Caller caller, String subjectType, UUID subjectId) {
        Approval approval = rows.lockedRunning(subjectType, subjectId)
                .or(() -> approved(subjectType, subjectId))
                .orElseThrow(() -> Problem.conflict("not_on_approval"));
        ends.endRound(approval);
        rows.state(approval.id(), ApprovalState.WITHDRAWN, approval.round(), clock.instant());
        events.publishEvent(new ApprovalEnded(rows.find(approval.id()).orElseThrow()));
    }

    private Optional<Approval> approved(String subjectType, UUID subjectId) {
        return rows.of(subjectType, subjectId).stream()
                .findFirst()
                .flatMap(latest -> rows.locked(latest.id()))
                .filter(latest -> latest.state() == ApprovalState.APPROVED);
    }

    /**
     * The initiator's answer to a remark.
     *
     * @throws Problem 404 where the document has no such remark; 409 {@code remark_answered}, {@code not_on_rework}; 422
     *     where nothing is said, or a remark is declined without a reason
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Remark answer(Caller caller, String subjectType, UUID subjectId, UUID id, Boolean accepted, String text) {
        Remark remark = remarks.find(id)
                .filter(found -> rows.find(found.approvalId())
                        .filter(one -> one.subjectType().equals(subjectType)
                                && one.subjectId().equals(subjectId))
                        .isPresent())
                .orElseThrow(Problem::notFound);
        Approval approval = rows.locked(remark.approvalId()).orElseThrow();
        if (approval.state() != ApprovalState.REWORK) {
            throw Problem.conflict("not_on_rework");
        }
        if (accepted == null) {
            throw Problem.invalid(List.of(FieldError.of("accepted", "required")));
        }
        if (!accepted && (text == null || text.isBlank())) {
            throw Problem.invalid(List.of(FieldError.of("text", "decline_needs_reason")));
        }
        remarks.answer(id, accepted, text, caller.login(), clock.instant());
        journal.record(caller, Subject.of(subjectType, subjectId), "approval.remark-answered")
                .comment(text)
                .detail("accepted", accepted)
                .detail("remark", remark.text())
                .write();
        return remarks.find(id).orElseThrow();
    }

    /** All approvals of a document, the latest first, for the façade that owns it. */
    @Transactional(readOnly = true)
    public List<ApprovalView> of(String subjectType, UUID subjectId) {
        return rows.of(subjectType, subjectId).stream().map(this::view).toList();
    }

    private ApprovalView view(Approval approval) {
        return new ApprovalView(
                approval,
                rows.rounds(approval.id()),
                stages.of(approval.id()),
                votes.of(approval.id()),
                remarks.of(approval.id()),
                questions.of(approval.id()));
    }

    private Approval running(String subjectType, UUID subjectId) {
        return rows.lockedRunning(subjectType, subjectId).orElseThrow(() -> Problem.conflict("not_on_approval"));
    }

    private void tell(Caller caller, Approval approval, int number, NewRound round) {
        journal.record(caller, Subject.of(approval.subjectType(), approval.subjectId()), "approval.round-begun")
                .detail("round", number)
                .detail("version", round.version())
                .detail("what.ru", round.route().title().ru())
                .detail("what.en", round.route().title().en())
                .write();
    }
}
