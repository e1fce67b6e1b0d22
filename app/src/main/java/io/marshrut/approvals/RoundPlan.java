package io.marshrut.approvals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who is asked in a round (кого спрашивать в туре): a pure function of the route, of what was said before and of what has
 * changed since. In the next round only those are asked who did not approve, those whose remark was declined, and those
 * whose function has changed; the votes of the others stand.
 */
final class RoundPlan {

    /** Somebody whom the route asks at a stage. */
    record Asked(Voter voter, io.marshrut.shared.LocalText because) {}

    /** A vote to be. */
    record Planned(Asked asked, VoteState state, Vote.Source source, String addedBy, Vote carried) {}

    /** A stage to be, with its votes in order. */
    record PlannedStage(RouteStage rule, List<Planned> votes) {}

    private final List<Vote> former;
    private final Map<UUID, String> stageKeys;
    private final Set<UUID> declined;
    private final Set<String> changed;
    private final boolean whole;
    /** Votes that were answered for: of two holders of a role who were asked, each stands for themselves. */
    private final Set<UUID> taken = new HashSet<>();

    /**
     * @param former votes of the round before, in their order
     * @param stageKeys key of the stage of each former vote's stage
     * @param declined votes with a remark that the initiator declined
     * @param changed functions of which something has changed since the last round
     * @param whole everybody is asked
     */
    RoundPlan(List<Vote> former, Map<UUID, String> stageKeys, Set<UUID> declined, Set<String> changed, boolean whole) {
        this.former = former;
        this.stageKeys = stageKeys;
        this.declined = declined;
        this.changed = changed;
        this.whole = whole;
    }

    static RoundPlan first() {
        return new RoundPlan(List.of(), Map.of(), Set.of(), Set.of(), true);
    }

    /** @param asked whom each stage of the route asks, in its order */
    List<PlannedStage> of(List<RouteStage> route, Map<String, List<Asked>> asked) {
        Map<String, RouteStage> placeOf = placesOf(route, asked);
        List<PlannedStage> stages = new ArrayList<>();
        for (RouteStage stage : route) {
            List<Planned> votes = new ArrayList<>();
            for (Asked one : asked.get(stage.key())) {
                boolean elsewhere = one.voter().isPerson()
                        && !stage.everyRole()
                        && (isCertain(placeOf.get(one.voter().login()), stage)
                                || votes.stream()
                                        .anyMatch(planned ->
                                                planned.asked().voter().isSameAs(one.voter())));
                votes.add(
                        elsewhere
                                ? new Planned(one, VoteState.SKIPPED, Vote.Source.ROUTE, null, null)
                                : planned(stage, one));
            }
            votes.addAll(addedBefore(stage, votes));
            stages.add(new PlannedStage(stage, List.copyOf(votes)));
        }
        return stages;
    }

    /** The stage at which somebody who is asked at several decides: the first where it counts. */
    private static Map<String, RouteStage> placesOf(List<RouteStage> route, Map<String, List<Asked>> asked) {
        Map<String, RouteStage> places = new HashMap<>();
        route.stream()
                .filter(stage -> !stage.everyRole())
                .sorted(Comparator.comparing(stage -> !stage.required()))
                .forEach(stage -> asked.get(stage.key()).stream()
                        .map(one -> one.voter().login())
                        .filter(Objects::nonNull)
                        .forEach(login -> places.putIfAbsent(login, stage)));
        return places;
    }

    /**
     * Whether somebody who is asked at one stage need not be asked at another. Where not all are needed the stage may do
     * without them, so that it turns out later whether they have decided.
     */
    private static boolean isCertain(RouteStage place, RouteStage other) {
        boolean all = place.mode() == StageMode.PARALLEL || place.mode() == StageMode.SEQUENTIAL;
        return !place.key().equals(other.key()) && (all || !other.required());
    }

    private Planned planned(RouteStage stage, Asked one) {
        return last(stage.key(), one.voter())
                .filter(vote -> stands(stage, vote))
                .map(vote -> new Planned(one, VoteState.STANDS, Vote.Source.ROUTE, null, vote))
                .orElseGet(() -> new Planned(one, VoteState.PLANNED, Vote.Source.ROUTE, null, null));
    }

    private boolean stands(RouteStage stage, Vote vote) {
        return !whole
                && vote.isPositive()
                && !declined.contains(vote.carriedFrom() == null ? vote.id() : vote.carriedFrom())
                && !changed.contains(stage.function());
    }

    /** Whom approvers added and who have not approved yet are asked again, too. */
    private List<Planned> addedBefore(RouteStage stage, List<Planned> planned) {
        return former.stream()
                .filter(vote -> vote.source() == Vote.Source.ADDED && vote.state() != VoteState.WITHDRAWN)
                .filter(vote -> stage.key().equals(stageKeys.get(vote.stageId())))
                .collect(Collectors.toMap(vote -> vote.voter().approver(), vote -> vote, (early, late) -> late))
                .values()
                .stream()
                .filter(vote ->
                        planned.stream().noneMatch(one -> one.asked().voter().isSameAs(vote.voter())))
                .sorted(Comparator.comparing(Vote::position))
                .map(vote -> new Planned(
                        new Asked(vote.voter(), vote.because()),
                        stands(stage, vote) ? VoteState.STANDS : VoteState.PLANNED,
                        Vote.Source.ADDED,
                        vote.addedBy(),
                        stands(stage, vote) ? vote : null))
                .toList();
    }

    private Optional<Vote> last(String stageKey, Voter voter) {
        return former.stream()
                .filter(vote -> vote.counts()
                        && stageKey.equals(stageKeys.get(vote.stageId()))
                        && vote.voter().isSameAs(voter))
                .filter(vote -> taken.add(vote.id()))
                .findFirst();
    }
}
