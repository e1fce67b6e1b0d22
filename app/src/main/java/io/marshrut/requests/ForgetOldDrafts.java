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
    private final FormFileRows files;
    private final Clock clock;

    ForgetOldDrafts(FormDraftRows rows, FormFileRows files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old drafts of requests";
    }

    @Override
    public void tidy() {
        rows.deleteOlder(clock.instant().minus(KEPT));
        // a draft is saved after its files came: theirs is the longer time
        files.deleteOlder(clock.instant().minus(KEPT.multipliedBy(2)));
    }
}
