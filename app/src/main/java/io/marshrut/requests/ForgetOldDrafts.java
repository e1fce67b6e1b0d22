package io.marshrut.requests;

import io.marshrut.jobs.Housekeeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forms that nobody went on with for a month are forgotten. */
@Component
class ForgetOldDrafts implements Housekeeping {

    /** The catalogue's page tells people so. */
    static final Duration KEPT = Duration.ofDays(30);

    private final FormDraftRows rows;
    private final Clock clock;

    ForgetOldDrafts(FormDraftRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old drafts of requests";
    }

    @Override
    public void tidy() {
        rows.deleteOlder(clock.instant().minus(KEPT));
    }
}
