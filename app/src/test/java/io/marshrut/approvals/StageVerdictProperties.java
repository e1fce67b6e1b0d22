package io.marshrut.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the votes of a stage come to, told a second time in plain words. */
class StageVerdictProperties {

    private static final LocalText TEXT = LocalText.same("x");

    @Property
    void everybodyAtOnceIsHeardBeforeAnythingGoesBack(@ForAll("decisions") List<VoteDecision> decisions) {
        StageVerdict verdict = verdict(StageMode.PARALLEL, 0, decisions);

        if (decisions.contains(VoteDecision.REJECT)) {
            assertThat(verdict).isEqualTo(StageVerdict.REJECTED);
        } else if (decisions.contains(null)) {
            assertThat(verdict).isEqualTo(StageVerdict.OPEN);
        } else if (decisions.contains(VoteDecision.REWORK)) {
            assertThat(verdict).isEqualTo(StageVerdict.RETURNED);
        } else {
            assertThat(verdict).isEqualTo(StageVerdict.PASSED);
        }
    }

    @Property
    void oneAfterTheOtherEndsAtTheFirstWhoIsAgainst(@ForAll("decisions") List<VoteDecision> decisions) {
        StageVerdict expected = StageVerdict.PASSED;
        for (VoteDecision decision : decisions) {
            if (decision == null) {
                expected = StageVerdict.OPEN;
            } else if (!decision.isPositive()) {
                expected = decision == VoteDecision.REJECT ? StageVerdict.REJECTED : StageVerdict.RETURNED;
                break;
            }
        }

        assertThat(verdict(StageMode.SEQUENTIAL, 0, decisions)).isEqualTo(expected);
    }

    @Property
    void anyOfThemDecidesForAll(@ForAll("decisions") List<VoteDecision> decisions) {
        StageVerdict expected = decisions.isEmpty() ? StageVerdict.PASSED : StageVerdict.OPEN;
        // votes are cast in the order of the list
        for (VoteDecision decision : decisions) {
            if (decision != null) {
                expected = decision.isPositive()
                        ? StageVerdict.PASSED
                        : decision == VoteDecision.REJECT ? StageVerdict.REJECTED : StageVerdict.RETURNED;
                break;
            }
        }

        assertThat(verdict(StageMode.ANY, 0, decisions)).isEqualTo(expected);
    }

    @Property
    void aQuorumIsReachedOrCannotBeReachedAnyMore(
            @ForAll("decisions") List<VoteDecision> decisions, @ForAll @IntRange(min = 1, max = 6) int quorum) {
        long needed = Math.min(quorum, decisions.size());
        long approvals = decisions.stream()
                .filter(one -> one != null && one.isPositive())
                .count();
        long missing = decisions.stream().filter(one -> one == null).count();
        StageVerdict verdict = verdict(StageMode.QUORUM, quorum, decisions);

        if (approvals >= needed) {
            assertThat(verdict).isEqualTo(StageVerdict.PASSED);
        } else if (approvals + missing >= needed) {
            assertThat(verdict).isEqualTo(StageVerdict.OPEN);
        } else {
            assertThat(verdict).isIn(StageVerdict.RETURNED, StageVerdict.REJECTED);
        }
    }

    @Property
    void theOrderInWhichPeopleVoteAtOnceChangesNothing(
            @ForAll("decisions") List<VoteDecision> decisions, @ForAll("seeds") long seed) {
        List<VoteDecision> shuffled = new ArrayList<>(decisions);
        java.util.Collections.shuffle(shuffled, new java.util.Random(seed));

        for (StageMode mode : List.of(StageMode.PARALLEL, StageMode.QUORUM)) {
            assertThat(verdict(mode, 2, shuffled)).isEqualTo(verdict(mode, 2, decisions));
        }
    }

    @Property
    void whomAnApproverAddedHasASayInEveryMode(@ForAll StageMode mode, @ForAll("decision") VoteDecision added) {
        List<Vote> votes = new ArrayList<>(votes(List.of(VoteDecision.APPROVE)));
        votes.add(vote(9, added, Vote.Source.ADDED));

        StageVerdict verdict = StageVerdict.of(rule(mode, 1), votes);

        assertThat(verdict == StageVerdict.PASSED).isEqualTo(added != null && added.isPositive());
    }

    @Provide
    Arbitrary<List<VoteDecision>> decisions() {
        return decision().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<VoteDecision> decision() {
        return Arbitraries.of(
                        VoteDecision.APPROVE,
                        VoteDecision.APPROVE_WITH_REMARKS,
                        VoteDecision.REWORK,
                        VoteDecision.REJECT)
                .injectNull(0.3);
    }

    private static StageVerdict verdict(StageMode mode, int quorum, List<VoteDecision> decisions) {
        List<Vote> votes = new ArrayList<>(votes(decisions));
        votes.sort(Comparator.comparing(Vote::position));
        return StageVerdict.of(rule(mode, quorum), votes);
    }

    private static List<Vote> votes(List<VoteDecision> decisions) {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            votes.add(vote(i, decisions.get(i), Vote.Source.ROUTE));
        }
        return votes;
    }

    private static RouteStage rule(StageMode mode, int quorum) {
        return new RouteStage("s", TEXT, mode, quorum, List.of(), "P1D", 0.75, null, true, "legal", false, false);
    }

    private static Vote vote(int position, VoteDecision decision, Vote.Source source) {
        return new Vote(
                UUID.randomUUID(),
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                position,
                Voter.person("person:p" + position, "p" + position, Place.of("HQ", null)),
                TEXT,
                source,
                null,
                null,
                decision == null ? VoteState.OPEN : VoteState.CAST,
                null,
                decision,
                null,
                decision == null ? null : "p" + position,
                null,
                decision == null ? null : Instant.ofEpochSecond(position),
                1,
                null);
    }
}
