package io.marshrut.ocr.worker;

import java.io.IOException;
import java.time.Duration;

/** Repeats a call to the surroundings, waiting longer each time, until it succeeds or patience is at its end. */
final class Patience {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Duration limit;
    private final Runnable beforeEach;
    private final StopSignal stop;

    /**
     * Sets the measure.
     *
     * @param limit after which no further try begins
     * @param beforeEach told before each try, so that a watchdog knows that somebody is alive
     * @param stop ends the tries
     */
    Patience(Duration limit, Runnable beforeEach, StopSignal stop) {
        this.limit = limit;
        this.beforeEach = beforeEach;
        this.stop = stop;
    }

    interface Call<T> {
        /** Throws {@link SurroundingsException} where another try may help. */
        T make() throws IOException;
    }

    <T> T with(Call<T> call) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        Duration wait = FIRST_WAIT;
        while (true) {
            beforeEach.run();
            try {
                return call.make();
            } catch (SurroundingsException e) {
                if (System.nanoTime() + wait.toNanos() > end || stop.isRaisedWithin(wait)) {
                    throw e;
                }
                Duration longer = wait.multipliedBy(2);
                wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
            }
        }
    }
}
