package io.marshrut.approvals;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes votes (голосование). Whoever calls holds the approval. */
@Component
class Ballot {

    private final ApprovalRows approvals;
    private final StageRows stages;
    private final VoteRows votes;
    private final RemarkRows remarks;
    private final WhoVotes who;
    private final StageEnds ends;
    private final VoteQuestions questions;
    private final OpenVotes open;
    private final ApprovalSubjects subjects;
    private final Journal journal;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ballot(
            ApprovalRows approvals,
            StageRows stages,
            VoteRows votes,
            RemarkRows remarks,
            WhoVotes who,
            StageEnds ends,
            VoteQuestions questions,
            OpenVotes open,
            ApprovalSubjects subjects,
            Journal journal,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approvals = approvals;
        this.stages = stages;
        this.votes = votes;
        this.remarks = remarks;
        this.who = who;
        this.ends = ends;
        this.questions = questions;
        this.open = open;
        this.subjects = subjects;
        this.journal = journal;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param caller in the capacity in which they vote
     * @throws Problem 403 {@code initiator_may_not_approve}; 409 {@code already_decided}, {@code already_voted}
     */
    void cast(Caller caller, UUID id, VoteDecision decision, String comment) {
        Vote vote = waiting(id);
        Approval approval = approvals.find(vote.approvalId()).orElseThrow();
        ApprovalStage stage = stages.of(approval.id(), vote.round()).stream()
                .filter(one -> one.id().equals(vote.stageId()))
                .findFirst()
                .orElseThrow();
        requireMay(caller, approval, stage, vote);
        int version = approvals.rounds(approval.id()).get(approval.round() - 1).version();
        votes.cast(id, decision, comment, caller.login(), caller.onBehalfOf(), clock.instant(), version);
        if (decision == VoteDecision.REWORK || decision == VoteDecision.APPROVE_WITH_REMARKS) {
            remarks.insert(remark(caller, vote, version, comment));
        }
        LocalText words = texts.both("approvals.decided." + decision.key());
        journal.record(caller, Subject.of(approval.subjectType(), approval.subjectId()), "approval.voted")
                .inStage(stage.rule().key(), stage.rule().title())
                .comment(comment)
                .detail("decision", decision.key())
                .detail("decision.ru", words.ru())
                .detail("decision.en", words.en())
                .detail("round", vote.round())
                .detail("version", version)
                .write();
        ApprovalSubject subject = subjects.of(approval);
        if (!caller.is(vote.voter().login())) {
            // whoever is asked by name may read it since then
            subject.admit(approval.subjectId(), caller.login());
        }
        events.publishEvent(new VoteCast(approval, votes.find(id).orElseThrow()));
        if (stage.rule().required()) {
            open.lookAgain(approval, stage);
            ends.moveOn(approval, stage);
        }
        subject.changed(approval.subjectId());
    }

    void ask(Caller caller, UUID id, WorkItem item, String question) {
        Vote vote = waiting(id);
        Approval approval = approvals.find(vote.approvalId()).orElseThrow();
        questions.ask(caller, approval, vote, item, question);
        subjects.of(approval).changed(approval.subjectId());
    }

    /** Whether somebody could cast a vote that is given to them: they, or a deputy of theirs, are there. */
    boolean mayCast(String login, Vote vote) {
        return mayCast(login, login, vote);
    }

    /** @param principal in whose name */
    boolean mayCast(String login, String principal, Vote vote) {
        Approval approval = approvals.find(vote.approvalId()).orElseThrow();
        ApprovalStage stage = stages.find(vote.stageId()).orElseThrow();
        return !stage.rule().required()
                || (stage.rule().byInitiator() || !login.equals(approval.initiator()))
                        && who.couldCast(approval, stage, vote, principal);
    }

    private Vote waiting(UUID id) {
        return votes.find(id)
                .filter(vote -> vote.state() == VoteState.OPEN)
                .orElseThrow(() -> Problem.conflict("already_decided"));
    }

    private void requireMay(Caller caller, Approval approval, ApprovalStage stage, Vote vote) {
        boolean informed = stage.state() == StageState.INFORMED && approval.state() == ApprovalState.APPROVED;
        if (!approval.state().isOpen() && !informed) {
            throw Problem.conflict("already_decided");
        }
        // in nobody's name, not even that of somebody absent; but initiators may say that they know
        if (stage.rule().required()
                && caller.is(approval.initiator())
                && !stage.rule().byInitiator()) {
            throw Problem.forbidden("initiator_may_not_approve");
        }
        String principal = caller.onBehalfOf() == null ? caller.login() : caller.onBehalfOf();
        if (stage.rule().required()
                && !stage.rule().everyRole()
                && who.heard(approval, vote).contains(principal)) {
            throw Problem.conflict("already_voted");
        }
    }

    private Remark remark(Caller caller, Vote vote, int version, String text) {
        return new Remark(
                Ids.next(),
                vote.approvalId(),
                vote.id(),
                vote.round(),
                version,
                caller.login(),
                caller.onBehalfOf(),
                text,
                null,
                null,
                clock.instant(),
                null,
                null,
                null,
                null);
    }
}
