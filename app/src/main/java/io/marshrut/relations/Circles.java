package io.marshrut.relations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Whether things that wait for each other would wait forever (замкнутый круг). */
final class Circles {

    private Circles() {}

    /**
     * The circle that one more waiting would close.
     *
     * @param awaited what each of the given things waits for already; asked once for each, many at a time
     * @param waiting what is to wait for {@code forWhat}
     * @return from {@code waiting} over {@code forWhat} and the shortest way back to {@code waiting}; empty for none
     */
    static <T> List<T> closedBy(Function<Collection<T>, Map<T, List<T>>> awaited, T waiting, T forWhat) {
        if (waiting.equals(forWhat)) {
            return List.of(waiting, waiting);
        }
        Map<T, T> cameFrom = new HashMap<>();
        cameFrom.put(forWhat, waiting);
        Deque<T> next = new ArrayDeque<>(List.of(forWhat));
        while (!next.isEmpty()) {
            List<T> level = List.copyOf(next);
            next.clear();
            Map<T, List<T>> known = awaited.apply(level);
            for (T one : level) {
                for (T further : known.getOrDefault(one, List.of())) {
                    if (further.equals(waiting)) {
                        return circle(cameFrom, waiting, one);
                    }
                    if (cameFrom.putIfAbsent(further, one) == null) {
                        next.add(further);
                    }
                }
            }
        }
        return List.of();
    }

    private static <T> List<T> circle(Map<T, T> cameFrom, T waiting, T last) {
        List<T> back = new ArrayList<>(List.of(waiting));
        for (T one = last; !one.equals(waiting); one = cameFrom.get(one)) {
            back.add(one);
        }
        back.add(waiting);
        Collections.reverse(back);
        return back;
    }
}
