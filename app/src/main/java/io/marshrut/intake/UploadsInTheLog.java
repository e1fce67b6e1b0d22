package io.marshrut.intake;

import io.marshrut.documents.FileName;
import io.marshrut.primarydocuments.FileArrived;
import io.marshrut.primarydocuments.FileRefused;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that are uploaded whole, by people and programs. */
@Component
class UploadsInTheLog {

    /** Nobody may try what they have no right to: that is no intake, and the journal tells of it. */
    private static final Set<Problem.Kind> NO_INTAKE = Set.of(Problem.Kind.FORBIDDEN, Problem.Kind.NOT_FOUND);

    private final IntakeRows rows;
    private final Clock clock;

    UploadsInTheLog(IntakeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void arrived(FileArrived arrived) {
        Caller caller = arrived.caller();
        Instant now = clock.instant();
        rows.write(new IntakeEntry(
                Ids.next(),
                null,
                channel(caller),
                null,
                caller.login(),
                caller.login(),
                arrived.file().fileName(),
                arrived.file().content().bytes(),
                arrived.file().content().sha256(),
                arrived.document().site(),
                arrived.document().expectedType(),
                EndState.ACCEPTED,
                null,
                arrived.document().id(),
                1,
                now,
                now));
    }

    /** Whatever becomes of the transaction that refuses. Nothing is tried again by itself: the sender was told. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(FileRefused refused) {
        if (NO_INTAKE.contains(refused.reason().kind())) {
            return;
        }
        Caller caller = refused.caller();
        Instant now = clock.instant();
        String site = refused.site() == null || refused.site().isBlank() ? caller.site() : refused.site();
        rows.write(new IntakeEntry(
                Ids.next(),
                null,
                channel(caller),
                null,
                caller.login(),
                caller.login(),
                FileName.clean(refused.upload().fileName()),
                refused.upload().bytes(),
                null,
                site == null || site.indexOf('\0') >= 0 || site.length() > 100 ? null : site,
                refused.expectedType(),
                EndState.REFUSED,
                Reason.of(refused.reason()),
                null,
                1,
                now,
                now));
    }

    private static Channel channel(Caller caller) {
        return caller.origin() != null && caller.origin().contains(" portal") ? Channel.PORTAL : Channel.API;
    }
}
