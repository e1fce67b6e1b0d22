package io.marshrut.approvals;

import io.marshrut.access.Callers;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** What approvers do with their own votes beside casting them. */
@Service
public class VotesOfMine {

    /** Whether somebody is asked before or after the approver who adds them. */
    public enum Turn {
        BEFORE,
        AFTER
    }

    private final ApprovalRows approvals;
    private final StageRows stages;
    private final VoteRows votes;
    private final RemarkRows remarks;
    private final StageEnds ends;
    private final OpenStages open;
    private final VoteItems items;
    private final WhoVotes who;
    private final Ballot ballot;
    private final ApprovalSubjects subjects;
    private final Worklist worklist;
    private final Directory directory;
    private final Callers callers;
    private final Journal journal;
    private final Texts texts;
    private final Transactions transactions;
    private final Clock clock;

    VotesOfMine(
            ApprovalRows approvals,
            StageRows stages,
            VoteRows votes,
            RemarkRows remarks,
            StageEnds ends,
            OpenStages open,
            VoteItems items,
            WhoVotes who,
            Ballot ballot,
            ApprovalSubjects subjects,
            Worklist worklist,
            Directory directory,
            Callers callers,
            Journal journal,
            Texts texts,
            Transactions transactions,
            Clock clock) {
        this.approvals = approvals;
        this.stages = stages;
        this.votes = votes;
        this.remarks = remarks;
        this.ends = ends;
        this.open = open;
        this.items = items;
        this.who = who;
        this.ballot = ballot;
        this.subjects = subjects;
        this.worklist = worklist;
        this.directory = directory;
        this.callers = callers;
        this.journal = journal;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes one's vote back while its stage is open, or one that stands from an earlier round while the approval runs; it
     * waits to be cast again.
     *
     * @throws Problem 404 where there is no such vote of the caller; 409 {@code stage_closed},
     *     {@code vote_counts_elsewhere} where they were not asked in another place because of it
     */
    public void takeBack(Caller caller, UUID id) {
        transactions.run(() -> {
            Vote vote = votes.find(id).filter(one -> isOf(caller, one)).orElseThrow(Problem::notFound);
            Approval approval = held(vote);
            Vote current = votes.find(id).orElseThrow();
            ApprovalStage stage = stages.find(vote.stageId()).orElseThrow();
            if (!current.isDecided()
                    || approval.state() != ApprovalState.RUNNING
                    || approval.round() != current.round()) {
                throw Problem.conflict("stage_closed");
            }
            boolean inPlace = stage.state() == StageState.OPEN
                    || stage.state() == StageState.INFORMED
                    || stage.state() == StageState.WAITING;
            if (!inPlace && current.state() != VoteState.STANDS) {
                throw Problem.conflict("stage_closed");
            }
            if (stage.rule().required() && !stage.rule().everyRole() && who.countsElsewhere(approval, current)) {
                throw Problem.conflict("vote_counts_elsewhere");
            }
            votes.state(id, VoteState.WITHDRAWN);
            remarks.of(approval.id()).stream()
                    .filter(remark -> remark.voteId().equals(id) && !remark.isAnswered())
                    .forEach(remark -> remarks.delete(remark.id()));
            ApprovalStage place = inPlace ? stage : behindTheOpenOne(approval, stage);
            votes.insert(Vote.again(Ids.next(), current, place));
            tell(caller, approval, stage, "approval.vote-withdrawn", null);
            if (place.state() == StageState.OPEN) {
                ends.moveOn(approval, place);
            } else if (place.state() == StageState.INFORMED) {
                open.advance(approval, place);
            }
            subjects.of(approval).changed(approval.subjectId());
        });
    }

    /**
     * Asks one more person, before or after the caller decides.
     *
     * @param item of the caller's vote
     * @throws Problem 403, 404, 409 as for a decision; 409 {@code already_waiting}; 422 on {@code employee}
     */
    public void add(Caller caller, UUID item, String login, Turn turn, String comment) {
        transactions.run(() -> {
            WorkItem shown = worklist.get(caller, item);
            if (turn == null) {
                throw Problem.invalid(List.of(FieldError.of("turn", "option")));
            }
            Vote mine = voteOf(shown);
            Approval approval = held(mine);
            Vote vote = votes.find(mine.id()).orElseThrow();
            if (vote.state() != VoteState.OPEN || approval.state() != ApprovalState.RUNNING) {
                throw Problem.conflict("already_decided");
            }
            WorkItem current = worklist.get(caller, item);
            if (!current.waitsFor(caller)) {
                throw Problem.forbidden();
            }
            ApprovalStage stage = stages.find(vote.stageId()).orElseThrow();
            if (!stage.rule().required()) {
                throw Problem.conflict("only_informed");
            }
            Employee colleague = asked(approval, vote, login);
            Vote added = Vote.planned(
                    Ids.next(),
                    stage,
                    vote.position(),
                    Voter.person("person:" + colleague.login(), colleague.login(), approval.place()),
                    texts.both("approvals.because.added", caller.name()),
                    Vote.Source.ADDED,
                    caller.login(),
                    turn == Turn.AFTER ? vote.id() : null);
            votes.insert(added);
            if (turn == Turn.BEFORE) {
                items.close(vote);
                votes.state(vote.id(), VoteState.WITHDRAWN);
                Vote later = Vote.planned(
                        Ids.next(),
                        stage,
                        vote.position(),
                        vote.voter(),
                        vote.because(),
                        vote.source(),
                        vote.addedBy(),
                        added.id());
                votes.insert(later);
            }
            tell(caller, approval, stage, "approval.approver-added", Comments.optional(comment), colleague.login());
            ends.moveOn(approval, stage);
            subjects.of(approval).changed(approval.subjectId());
        });
    }

    /**
     * A remark pinned to a place of the document, before the decision.
     *
     * @param box left, top, right, bottom as fractions of the page; null for the whole page
     * @throws Problem 403, 404, 409 as for a decision; 422 on {@code text}, {@code page}, {@code box}
     */
    public Remark remark(Caller caller, UUID item, String text, Integer page, List<Double> box) {
        return transactions.call(() -> {
            WorkItem shown = worklist.get(caller, item);
            Vote vote = voteOf(shown);
            Approval approval = held(vote);
            if (!shown.waitsFor(caller)) {
                throw shown.state().isPending() ? Problem.forbidden() : Problem.conflict("already_decided");
            }
            Caller acting = caller.as(shown.actsAs(caller).orElseThrow());
            Remark remark = new Remark(
                    Ids.next(),
                    approval.id(),
                    vote.id(),
                    vote.round(),
                    approvals.rounds(approval.id()).get(approval.round() - 1).version(),
                    caller.login(),
                    acting.onBehalfOf(),
                    Comments.required("text", text),
                    Pins.page(page),
                    Pins.box(page, box),
                    clock.instant(),
                    null,
                    null,
                    null,
                    null);
            remarks.insert(remark);
            subjects.of(approval).changed(approval.subjectId());
            return remark;
        });
    }

    private Approval held(Vote vote) {
        Approval approval = approvals.find(vote.approvalId()).orElseThrow();
        subjects.of(approval).hold(approval.subjectId());
        return approvals.locked(vote.approvalId()).orElseThrow();
    }

    private Vote voteOf(WorkItem item) {
        if (!item.origin().equals(VoteItems.ORIGIN)) {
            throw Problem.conflict("not_a_vote");
        }
        return votes.find(UUID.fromString(item.originRef())).orElseThrow();
    }

    private Employee asked(Approval approval, Vote by, String login) {
        Function<String, Problem> wrong = code -> Problem.invalid(List.of(FieldError.of("employee", code)));
        Employee colleague = directory
                .find(login == null ? "" : login.strip())
                .filter(Employee::active)
                .orElseThrow(() -> wrong.apply("unknown_employee"));
        boolean asked = votes.ofRound(approval.id(), approval.round()).stream()
                .anyMatch(vote -> vote.counts()
                        && (colleague.login().equals(vote.voter().login())
                                || colleague.login().equals(vote.decidedBy())));
        if (asked) {
            throw wrong.apply("asked_already");
        }
        if (callers.of(colleague.login()).isEmpty() || !ballot.mayCast(colleague.login(), by)) {
            throw wrong.apply("may_not_decide");
        }
        return colleague;
    }

    /** A stage of its own for a vote whose stage is over: right after the one that is open. */
    private ApprovalStage behindTheOpenOne(Approval approval, ApprovalStage former) {
        ApprovalStage now = stages.of(approval.id(), approval.round()).stream()
                .filter(stage -> stage.state() == StageState.OPEN)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("stage_closed"));
        stages.moveBack(approval.id(), approval.round(), now.position());
        ApprovalStage again = new ApprovalStage(
                Ids.next(),
                approval.id(),
                approval.round(),
                now.position() + 1,
                former.rule(),
                StageState.WAITING,
                null,
                null);
        stages.insert(again);
        return again;
    }

    private static boolean isOf(Caller caller, Vote vote) {
        return vote.isDecided()
                && (caller.is(vote.decidedBy()) || caller.is(vote.onBehalfOf() == null ? "" : vote.onBehalfOf()));
    }

    private void tell(
            Caller caller, Approval approval, ApprovalStage stage, String event, String comment, String... who) {
        var entry = journal.record(caller, Subject.of(approval.subjectType(), approval.subjectId()), event)
                .inStage(stage.rule().key(), stage.rule().title())
                .comment(comment);
        for (String login : who) {
            entry.detail("assignee", login);
        }
        entry.write();
    }
}
