package io.marshrut.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time in which a clock stood still. */
public record Pause(Instant from, Instant to) {

    /** In order and without overlaps, so that no hour is counted twice. */
    static List<Pause> merged(List<Pause> pauses) {
        List<Pause> merged = new ArrayList<>();
        pauses.stream()
                .filter(pause -> pause.from().isBefore(pause.to()))
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> {
                    Pause last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || pause.from().isAfter(last.to())) {
                        merged.add(pause);
                    } else if (pause.to().isAfter(last.to())) {
                        merged.set(merged.size() - 1, new Pause(last.from(), pause.to()));
                    }
                });
        return merged;
    }
}
