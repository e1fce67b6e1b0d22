package io.marshrut.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of a test's portal. It runs like the system's, and a test may move it; the engine's follows. */
public class MovableClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Runs something as if it were then, and comes back. */
    public void at(Instant then, Runnable work) {
        Duration before = offset.get();
        move(Duration.between(Instant.now(), then));
        try {
            work.run();
        } finally {
            move(before);
        }
    }

    /** From now on it is then; who moves it so does it within {@link #at}, which brings it back. */
    public void moveTo(Instant then) {
        move(Duration.between(Instant.now(), then));
    }

    private void move(Duration to) {
        offset.set(to);
        ClockUtil.offset(to.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
