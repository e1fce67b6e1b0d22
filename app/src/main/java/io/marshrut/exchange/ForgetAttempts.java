package io.marshrut.exchange;

import io.marshrut.jobs.Housekeeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What was said of messages that have their end is kept for half a year. */
@Component
class ForgetAttempts implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(183);

    private final AttemptRows rows;
    private final Clock clock;

    ForgetAttempts(AttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "exchange attempts";
    }

    @Override
    public void tidy() {
        rows.forget(clock.instant().minus(KEPT));
    }
}
