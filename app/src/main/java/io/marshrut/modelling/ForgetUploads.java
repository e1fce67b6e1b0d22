package io.marshrut.modelling;

import io.marshrut.jobs.Housekeeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Drops packages that were uploaded and never published. */
@Component
class ForgetUploads implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(30);

    private final UploadRows rows;
    private final Clock clock;

    ForgetUploads(UploadRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "process-uploads";
    }

    @Override
    public void tidy() {
        rows.forgetUnpublished(clock.instant().minus(KEPT));
    }
}
