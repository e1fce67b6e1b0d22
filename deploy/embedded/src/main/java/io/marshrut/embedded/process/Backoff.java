package io.marshrut.embedded.process;

import java.time.Duration;

/** How long to wait before a dead child is started again: twice as long each time, short again after a good run. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration GOOD_RUN = Duration.ofSeconds(60);

    private Duration next = FIRST;

    Duration after(Duration lived) {
        if (lived.compareTo(GOOD_RUN) > 0) {
            next = FIRST;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
