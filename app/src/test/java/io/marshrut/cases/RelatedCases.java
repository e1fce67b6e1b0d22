package io.marshrut.cases;

import io.marshrut.relations.Dependencies;
import io.marshrut.relations.Merging;
import io.marshrut.relations.RelatedRequest;
import io.marshrut.relations.Relations;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Merges cases, separates them, and has them wait for each other; knows how many lines of the journal that makes where. */
final class RelatedCases {

    private final RandomGenerator random;
    private final Requests requests;
    private final Merging merging;
    private final Dependencies dependencies;
    private final Relations relations;
    private Map<Case, Integer> alsoMade = Map.of();
    private int done;

    RelatedCases(
            RandomGenerator random,
            Requests requests,
            Merging merging,
            Dependencies dependencies,
            Relations relations) {
        this.random = random;
        this.requests = requests;
        this.merging = merging;
        this.dependencies = dependencies;
        this.relations = relations;
    }

    /** Merges it into another of its desk, or has it wait for that one. */
    int relate(Case one, List<Case> filed, Caller actor) {
        List<Case> others = filed.stream()
                .filter(other -> !other.equals(one) && desk(other).equals(desk(one)) && isOpen(other))
                .toList();
        return others.isEmpty()
                ? 0
                : relate(one, others.get(random.nextInt(others.size())), actor, random.nextInt(3) > 0);
    }

    private static String desk(Case one) {
        return one.kind().substring(0, one.kind().indexOf('/'));
    }

    private boolean isOpen(Case one) {
        return requests.get(Caller.system(), one.id()).request().status().isOpen();
    }

    /** @return lines of the journal in the first case; what makes no sense or is not the actor's is refused and makes none */
    private int relate(Case one, Case other, Caller actor, boolean merge) {
        List<Case> moved = repeatsOf(one);
        return made(() -> {
            String name = other.id().toString();
            if (merge) {
                merging.merge(actor, one.id(), name, null);
            } else {
                dependencies.await(actor, one.id(), name, true);
            }
            Map<Case, Integer> also = new HashMap<>(Map.of(other, 1));
            if (merge) {
                moved.forEach(repeat -> also.put(repeat, 1));
                also.put(other, 1 + moved.size());
            }
            return also;
        });
    }

    int separate(Case repeat, Function<Case, Caller> actorOn) {
        Case master = masterOf(repeat);
        return made(() -> {
            merging.separate(actorOn.apply(master), repeat.id());
            return Map.of(master, 1);
        });
    }

    /** How often something was merged, separated or linked. */
    int done() {
        return done;
    }

    /** Taken once. */
    Map<Case, Integer> alsoMade() {
        Map<Case, Integer> made = alsoMade;
        alsoMade = Map.of();
        return made;
    }

    private interface Work {
        Map<Case, Integer> done();
    }

    private int made(Work work) {
        try {
            alsoMade = work.done();
            done++;
            return 1;
        } catch (Problem refused) {
            if (refused.kind().status() == 400) {
                throw refused;
            }
            return 0;
        }
    }

    private Case masterOf(Case repeat) {
        var master = relations.of(Caller.system(), repeat.id()).master().view().request();
        return new Case("request", master.id(), master.kind());
    }

    private List<Case> repeatsOf(Case one) {
        return relations.of(Caller.system(), one.id()).of(RelatedRequest.Type.REPEAT).stream()
                .map(RelatedRequest::request)
                .filter(request -> request.status() == RequestStatus.MERGED)
                .map(request -> new Case("request", request.id(), request.kind()))
                .toList();
    }
}
