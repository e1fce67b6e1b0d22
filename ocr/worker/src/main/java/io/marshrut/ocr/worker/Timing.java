package io.marshrut.ocr.worker;

import java.time.Duration;

/**
 * How long the worker holds on to things.
 *
 * @param lock of a task in the engine
 * @param extension how often the lock is extended
 * @param patience with a store or a portal that is away, before the task is put back
 * @param retryAfter when the engine hands a task out again that was put back
 */
record Timing(Duration lock, Duration extension, Duration patience, Duration retryAfter) {

    static Timing standard() {
        return new Timing(
                Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofSeconds(25), Duration.ofSeconds(10));
    }
}
