package io.marshrut.intake;

import java.time.Duration;

/** Pauses that grow with every failure in a row, up to ten minutes. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private BackOff() {}

    static Duration after(int failures) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
