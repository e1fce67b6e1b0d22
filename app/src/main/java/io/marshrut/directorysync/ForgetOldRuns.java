package io.marshrut.directorysync;

import io.marshrut.jobs.Housekeeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reports of synchronisations are kept for a month; the journal keeps what they did. */
@Component
class ForgetOldRuns implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final SyncRunRows runs;
    private final Clock clock;

    ForgetOldRuns(SyncRunRows runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old synchronisations with the directory";
    }

    @Override
    public void tidy() {
        runs.forget(clock.instant().minus(KEPT));
    }
}
