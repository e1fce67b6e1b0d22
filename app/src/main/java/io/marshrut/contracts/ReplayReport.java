package io.marshrut.contracts;

import io.marshrut.approvals.ApproverRef;
import io.marshrut.approvals.Route;
import io.marshrut.approvals.RouteStage;
import io.marshrut.contracts.ReplayedContracts.Submitted;
import io.marshrut.shared.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How contracts go by the tables in force, and how they would go by others. */
public record ReplayReport(List<Replayed> contracts) {

    public ReplayReport {
        contracts = List.copyOf(contracts);
    }

    /**
     * What tables say about a contract.
     *
     * @param route null where they have none for it
     * @param problem why, else null
     */
    public record Outcome(Route route, Problem problem) {

        Set<String> approvers() {
            return stages().flatMap(stage -> stage.approvers().stream())
                    .map(ApproverRef::toString)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        Set<String> stageKeys() {
            return stages().map(RouteStage::key).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Stream<RouteStage> stages() {
            return route == null ? Stream.empty() : route.stages().stream();
        }

        private boolean goesAs(Outcome other) {
            return route == null || other.route == null
                    ? route == other.route
                    : route.key().equals(other.route.key()) && route.stages().equals(other.route.stages());
        }
    }

    /**
     * One contract by both.
     *
     * @param open whether whoever asks may read the contract; of others its title and the words of its rules are not told
     */
    public record Replayed(Submitted contract, boolean open, Outcome before, Outcome after) {

        public boolean changed() {
            return !before.goesAs(after);
        }

        /** Whether the changed tables have no route for it. */
        public boolean failed() {
            return after.route() == null;
        }

        /** Approvers, as rules name them, that are asked by the changed tables alone. */
        public List<String> appears() {
            return without(after.approvers(), before.approvers());
        }

        public List<String> vanishes() {
            return without(before.approvers(), after.approvers());
        }

        public List<String> stagesAppear() {
            return without(after.stageKeys(), before.stageKeys());
        }

        public List<String> stagesVanish() {
            return without(before.stageKeys(), after.stageKeys());
        }

        private static List<String> without(Set<String> some, Set<String> others) {
            return some.stream().filter(one -> !others.contains(one)).toList();
        }
    }

    public long changed() {
        return contracts.stream().filter(Replayed::changed).count();
    }

    /** How many contracts would have no route. */
    public long errors() {
        return contracts.stream().filter(Replayed::failed).count();
    }

    /** In how many contracts each of what a contract lists occurs. */
    public Map<String, Long> sum(Function<Replayed, List<String>> listed) {
        return contracts.stream()
                .flatMap(contract -> listed.apply(contract).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
