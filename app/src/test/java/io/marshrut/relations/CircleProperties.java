package io.marshrut.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What waits for what, held against a plain search that follows every way. */
class CircleProperties {

    private static final int THINGS = 8;

    @Property(tries = 2000)
    void refusesAWaitExactlyWhenTheOtherWaitsForItAlready(
            @ForAll("waits") Map<Integer, List<Integer>> waits,
            @ForAll("things") int one,
            @ForAll("things") int other) {
        List<Integer> circle = Circles.closedBy(asked(waits), one, other);

        assertThat(!circle.isEmpty())
                .isEqualTo(one == other || reached(waits, other).contains(one));
    }

    @Property(tries = 2000)
    void theCircleItNamesIsOneAndAsShortAsCanBe(
            @ForAll("waits") Map<Integer, List<Integer>> waits,
            @ForAll("things") int one,
            @ForAll("things") int other) {
        List<Integer> circle = Circles.closedBy(asked(waits), one, other);
        if (circle.isEmpty()) {
            return;
        }

        assertThat(circle.get(0)).isEqualTo(one);
        assertThat(circle.get(1)).isEqualTo(other);
        assertThat(circle.get(circle.size() - 1)).isEqualTo(one);
        for (int at = 1; at < circle.size() - 1; at++) {
            assertThat(waits.getOrDefault(circle.get(at), List.of())).contains(circle.get(at + 1));
        }
        assertThat(circle.subList(0, circle.size() - 1)).doesNotHaveDuplicates();
    }

    @Property(tries = 500)
    void whatIsMadeOneByOneNeverBecomesACircle(@ForAll("pairs") List<List<Integer>> pairs) {
        Map<Integer, List<Integer>> waits = new HashMap<>();
        for (List<Integer> pair : pairs) {
            if (Circles.closedBy(asked(waits), pair.get(0), pair.get(1)).isEmpty()) {
                waits.computeIfAbsent(pair.get(0), any -> new ArrayList<>()).add(pair.get(1));
            }
        }

        for (int thing = 0; thing < THINGS; thing++) {
            assertThat(reached(waits, thing)).doesNotContain(thing);
        }
    }

    @Provide
    Arbitrary<Integer> things() {
        return Arbitraries.integers().between(0, THINGS - 1);
    }

    @Provide
    Arbitrary<Map<Integer, List<Integer>>> waits() {
        return Arbitraries.maps(things(), things().list().ofMaxSize(3)).ofMaxSize(THINGS);
    }

    @Provide
    Arbitrary<List<List<Integer>>> pairs() {
        return things().list().ofSize(2).list().ofMaxSize(40);
    }

    private static Function<Collection<Integer>, Map<Integer, List<Integer>>> asked(Map<Integer, List<Integer>> waits) {
        return things -> {
            Map<Integer, List<Integer>> known = new HashMap<>(waits);
            known.keySet().retainAll(things);
            return known;
        };
    }

    /** What something waits for, directly or not. */
    private static Set<Integer> reached(Map<Integer, List<Integer>> waits, int from) {
        Set<Integer> reached = new HashSet<>();
        List<Integer> next = new ArrayList<>(waits.getOrDefault(from, List.of()));
        while (!next.isEmpty()) {
            int one = next.remove(next.size() - 1);
            if (reached.add(one)) {
                next.addAll(waits.getOrDefault(one, List.of()));
            }
        }
        return reached;
    }
}
