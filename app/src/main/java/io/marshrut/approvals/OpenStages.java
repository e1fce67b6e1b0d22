package io.marshrut.approvals;

import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Moves an open stage on: opens the votes whose turn has come, until somebody has to decide or the stage is decided. */
@Component
class OpenStages {

    private final StageRows stages;
    private final VoteRows votes;
    private final VoteItems items;
    private final WhoVotes who;
    private final Clock clock;

    OpenStages(StageRows stages, VoteRows votes, VoteItems items, WhoVotes who, Clock clock) {
        this.stages = stages;
        this.votes = votes;
        this.items = items;
        this.who = who;
        this.clock = clock;
    }

    /** What the stage comes to before anybody is asked: votes stand, and people have decided in other places. */
    StageVerdict look(Approval approval, ApprovalStage stage) {
        return advance(approval, stage, vote -> true);
    }

    /** Asks whoever's turn it is. */
    StageVerdict advance(Approval approval, ApprovalStage stage) {
        return advance(approval, stage, vote -> ask(approval, stage, vote));
    }

    /** @return false where nobody is left but somebody who has decided already */
    private boolean ask(Approval approval, ApprovalStage stage, Vote vote) {
        WorkItem item = items.open(approval, stage, vote);
        if (item.assignee() == null || item.assignee().equals(vote.voter().login())) {
            return true;
        }
        Voter instead = Voter.person(vote.voter().approver(), item.assignee(), item.place());
        Vote open = vote.changed(instead, vote.because(), VoteState.OPEN);
        boolean skipped = who.settled(approval, stage, open).state() == VoteState.SKIPPED;
        if (skipped) {
            items.close(open);
        }
        return !skipped;
    }

    private StageVerdict advance(Approval approval, ApprovalStage stage, Predicate<Vote> ask) {
        while (true) {
            List<Vote> all = votes.ofStage(stage);
            StageVerdict verdict = StageVerdict.of(stage.rule(), all);
            if (verdict != StageVerdict.OPEN) {
                return verdict;
            }
            boolean skipped = false;
            for (Vote vote : due(stage, all)) {
                Vote settled = who.settled(approval, stage, vote);
                skipped |= settled.state() == VoteState.SKIPPED || !ask.test(settled);
            }
            if (!skipped) {
                return StageVerdict.OPEN;
            }
        }
    }

    private static List<Vote> due(ApprovalStage stage, List<Vote> all) {
        Set<UUID> undecided = all.stream()
                .filter(vote -> vote.counts() && !vote.isDecided())
                .map(Vote::id)
                .collect(Collectors.toSet());
        boolean inTurn = stage.rule().mode() == StageMode.SEQUENTIAL;
        return all.stream()
                .filter(vote -> vote.state() == VoteState.PLANNED)
                .filter(vote -> vote.waitsFor() == null || !undecided.contains(vote.waitsFor()))
                .filter(vote -> !inTurn
                        || all.stream()
                                .noneMatch(
                                        other -> other.position() < vote.position() && undecided.contains(other.id())))
                .toList();
    }

    /** Tells people of an informative stage; nothing waits for them. */
    void inform(Approval approval, ApprovalStage stage) {
        stages.opened(stage.id(), StageState.INFORMED, clock.instant());
        advance(approval, stage);
    }
}
