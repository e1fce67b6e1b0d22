package io.marshrut.approvals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the votes of a stage come to, by its mode: a pure function of the votes. */
enum StageVerdict {
    /** Somebody has still to vote. */
    OPEN,
    PASSED,
    RETURNED,
    REJECTED;

    static StageVerdict of(RouteStage rule, List<Vote> votes) {
        List<Vote> counting = votes.stream().filter(Vote::counts).toList();
        List<Vote> asked = counting.stream()
                .filter(vote -> vote.source() != Vote.Source.ADDED)
                .toList();
        List<Vote> added = counting.stream()
                .filter(vote -> vote.source() == Vote.Source.ADDED)
                .toList();
        StageVerdict own = switch (rule.mode()) {
            case PARALLEL -> together(asked);
            case SEQUENTIAL -> inTurn(asked);
            case ANY -> first(asked);
            case QUORUM -> quorum(asked, rule.quorum());
        };
        // whom an approver added has a say of their own, whatever the mode
        return own == OPEN || own == REJECTED ? own : worse(own, together(added));
    }

    /** Everybody is heard before it goes back, so that the initiator gets all remarks at once; a refusal ends it. */
    private static StageVerdict together(List<Vote> votes) {
        if (votes.stream().anyMatch(vote -> vote.decision() == VoteDecision.REJECT)) {
            return REJECTED;
        }
        if (votes.stream().anyMatch(vote -> !vote.isDecided())) {
            return OPEN;
        }
        return votes.stream().allMatch(Vote::isPositive) ? PASSED : RETURNED;
    }

    private static StageVerdict inTurn(List<Vote> votes) {
        Optional<Vote> against = votes.stream()
                .filter(vote -> vote.isDecided() && !vote.isPositive())
                .findFirst();
        return against.map(StageVerdict::of).orElseGet(() -> together(votes));
    }

    private static StageVerdict first(List<Vote> votes) {
        if (votes.isEmpty()) {
            return PASSED;
        }
        return votes.stream()
                .filter(Vote::isDecided)
                .min(Comparator.comparing(Vote::decidedAt))
                .map(StageVerdict::of)
                .orElse(OPEN);
    }

    private static StageVerdict quorum(List<Vote> votes, int wanted) {
        // somebody who is asked elsewhere in the route does not make the stage impossible
        int needed = Math.min(wanted, votes.size());
        long positive = votes.stream().filter(Vote::isPositive).count();
        if (positive >= needed) {
            return PASSED;
        }
        long pending = votes.stream().filter(vote -> !vote.isDecided()).count();
        if (positive + pending >= needed) {
            return OPEN;
        }
        return votes.stream().anyMatch(vote -> vote.decision() == VoteDecision.REWORK) ? RETURNED : REJECTED;
    }

    private static StageVerdict of(Vote vote) {
        return switch (vote.decision()) {
            case REWORK -> RETURNED;
            case REJECT -> REJECTED;
            default -> PASSED;
        };
    }

    private static StageVerdict worse(StageVerdict one, StageVerdict other) {
        if (one == REJECTED || other == REJECTED) {
            return REJECTED;
        }
        if (one == OPEN || other == OPEN) {
            return OPEN;
        }
        return one == RETURNED || other == RETURNED ? RETURNED : PASSED;
    }
}
