package io.marshrut.ocr.worker;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the JVM when nothing was heard for too long: native code that hangs cannot be stopped otherwise. The supervisor
 * starts a new worker, and the attempt stays counted.
 */
final class Watchdog {

    static final int EXIT_CODE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final long RESTING = Long.MIN_VALUE;

    private final Duration limit;
    private final LongSupplier nanoTime;
    private final IntConsumer halt;
    private volatile long lastSign = RESTING;

    /**
     * Prepares the dog.
     *
     * @param limit of silence while there is work
     * @param nanoTime the time, as {@link System#nanoTime} counts it
     * @param halt ends the process with a code; {@code Runtime::halt}, which runs no hooks that could hang too
     */
    Watchdog(Duration limit, LongSupplier nanoTime, IntConsumer halt) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.halt = halt;
    }

    Watchdog start() {
        Executors.newSingleThreadScheduledExecutor(runnable -> {
                    Thread thread = new Thread(runnable, "watchdog");
                    thread.setDaemon(true);
                    return thread;
                })
                .scheduleWithFixedDelay(this::check, 1, 1, TimeUnit.SECONDS);
        return this;
    }

    /** Work goes on. */
    void sign() {
        lastSign = nanoTime.getAsLong();
    }

    /** Work is done, silence is allowed. */
    void rest() {
        lastSign = RESTING;
    }

    /** A fresh process must go on. */
    void end(String why) {
        LOG.error("{}, the process ends", why);
        halt.accept(EXIT_CODE);
    }

    void check() {
        long sign = lastSign;
        if (sign != RESTING && nanoTime.getAsLong() - sign > limit.toNanos()) {
            end("no sign of life for " + limit);
        }
    }
}
