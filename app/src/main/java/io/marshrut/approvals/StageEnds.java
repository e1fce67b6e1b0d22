package io.marshrut.approvals;

import io.marshrut.engine.Processes;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a stage when its votes have come to something, and enters the next one; the end of a round is told the engine. */
@Component
class StageEnds {

    private final ApprovalRows approvals;
    private final StageRows stages;
    private final VoteRows votes;
    private final VoteItems items;
    private final VoteQuestions questions;
    private final OpenStages open;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageEnds(
            ApprovalRows approvals,
            StageRows stages,
            VoteRows votes,
            VoteItems items,
            VoteQuestions questions,
            OpenStages open,
            Processes processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approvals = approvals;
        this.stages = stages;
        this.votes = votes;
        this.items = items;
        this.questions = questions;
        this.open = open;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Asks whoever is next, or ends the stage and enters the next, or ends the round. */
    void moveOn(Approval approval, ApprovalStage stage) {
        StageVerdict verdict = open.advance(approval, stage);
        if (verdict == StageVerdict.OPEN) {
            return;
        }
        String task = approvals.find(approval.id()).map(Approval::stageTask).orElse(null);
        if (task == null) {
            throw Problem.conflict("already_decided");
        }
        end(stage, verdict);
        if (verdict == StageVerdict.PASSED) {
            if (!entersNext(approval)) {
                processes.complete(task, "passed", Map.of());
            }
            return;
        }
        endRound(approval);
        if (verdict == StageVerdict.RETURNED) {
            approvals.state(approval.id(), ApprovalState.REWORK, approval.round(), null);
            processes.complete(task, "rework", Map.of());
            events.publishEvent(new RoundReturned(now(approval.id())));
        } else {
            approvals.state(approval.id(), ApprovalState.REJECTED, approval.round(), clock.instant());
            processes.complete(task, "rejected", Map.of());
            events.publishEvent(new ApprovalEnded(now(approval.id())));
        }
    }

    /**
     * Opens the next stage at which somebody has to be asked; those before it are told or passed on the way.
     *
     * @return false where there is none left
     */
    boolean entersNext(Approval approval) {
        Optional<ApprovalStage> next = next(approval);
        while (next.isPresent()) {
            stages.opened(next.get().id(), StageState.OPEN, clock.instant());
            if (open.advance(approval, next.get()) == StageVerdict.OPEN) {
                return true;
            }
            // whoever would have to be asked instead of those who left has decided already
            end(next.get(), StageVerdict.PASSED);
            next = next(approval);
        }
        return false;
    }

    private Optional<ApprovalStage> next(Approval approval) {
        for (ApprovalStage stage : stages.of(approval.id(), approval.round())) {
            if (stage.state() != StageState.WAITING) {
                continue;
            }
            if (!stage.rule().required()) {
                open.inform(approval, stage);
            } else if (open.look(approval, stage) == StageVerdict.OPEN) {
                return Optional.of(stage);
            } else {
                // everybody has said before what they have to say
                end(stage, StageVerdict.PASSED);
            }
        }
        return Optional.empty();
    }

    private void end(ApprovalStage stage, StageVerdict verdict) {
        List<Vote> left = votes.ofStage(stage).stream()
                .filter(vote -> vote.state().isPending())
                .toList();
        drop(left, verdict == StageVerdict.PASSED ? VoteState.SKIPPED : VoteState.UNCAST);
        StageState state = switch (verdict) {
            case PASSED -> StageState.PASSED;
            case RETURNED -> StageState.RETURNED;
            case REJECTED -> StageState.REJECTED;
            case OPEN -> throw new IllegalArgumentException("The stage is open: " + stage.id());
        };
        stages.closed(stage.id(), state, clock.instant());
    }

    /** All stages are passed. Whoever is only informed may still say that they know. */
    void approve(Approval approval) {
        approvals.endRound(approval.id(), approval.round(), clock.instant());
        approvals.state(approval.id(), ApprovalState.APPROVED, approval.round(), clock.instant());
        events.publishEvent(new ApprovalEnded(now(approval.id())));
    }

    /** What has not been said in this round is not asked any more. */
    void endRound(Approval approval) {
        drop(
                votes.ofRound(approval.id(), approval.round()).stream()
                        .filter(vote -> vote.state().isPending())
                        .toList(),
                VoteState.UNCAST);
        stages.of(approval.id(), approval.round()).stream()
                .filter(stage -> stage.state() == StageState.WAITING || stage.state() == StageState.OPEN)
                .forEach(stage -> stages.closed(stage.id(), StageState.CANCELLED, clock.instant()));
        approvals.endRound(approval.id(), approval.round(), clock.instant());
    }

    private void drop(List<Vote> left, VoteState state) {
        left.forEach(vote -> {
            questions.drop(vote);
            items.close(vote);
            votes.state(vote.id(), state);
        });
    }

    private Approval now(UUID id) {
        return approvals.find(id).orElseThrow();
    }
}
