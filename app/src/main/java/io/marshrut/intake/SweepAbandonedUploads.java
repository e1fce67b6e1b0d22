package io.marshrut.intake;

import io.marshrut.access.Callers;
import io.marshrut.documents.Upload;
import io.marshrut.jobs.Housekeeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What nobody went on with for a day is thrown away, and the log says so. */
@Component
class SweepAbandonedUploads implements Housekeeping {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ResumableRows rows;
    private final Acceptance acceptance;
    private final Callers callers;
    private final Clock clock;

    SweepAbandonedUploads(ResumableRows rows, Acceptance acceptance, Callers callers, Clock clock) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Abandoned uploads";
    }

    @Override
    public void tidy() {
        rows.abandoned(clock.instant().minus(KEPT)).forEach(this::sweep);
    }

    private void sweep(ResumableUpload upload) {
        if (upload.state() == ResumableUpload.State.ENDED) {
            rows.delete(upload.id());
            return;
        }
        Incoming incoming = new Incoming(
                FileWholeUpload.key(upload),
                upload.channel(),
                null,
                upload.owner(),
                callers.of(upload.owner()).orElse(null),
                new Upload(upload.fileName(), upload.bytes(), new PiecesTogether(rows, upload)),
                upload.expectedType(),
                upload.site(),
                false,
                upload.begunAt());
        acceptance.refuse(
                incoming,
                Reason.of(
                        upload.isWholeSheet() ? "intake.reason.sheet-left" : "intake.reason.abandoned",
                        Math.round(100.0 * upload.received() / upload.bytes())),
                entry -> rows.delete(upload.id()));
    }
}
