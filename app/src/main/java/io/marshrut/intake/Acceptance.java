package io.marshrut.intake;

import io.marshrut.documents.FileName;
import io.marshrut.primarydocuments.Arrival;
import io.marshrut.primarydocuments.Arrivals;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes something in once (приём): the document and its line of the log are one transaction, and what has a line that is
 * over is never taken again.
 */
@Component
class Acceptance {

    private final IntakeRows rows;
    private final Arrivals arrivals;
    private final Transactions transactions;
    private final Clock clock;

    Acceptance(IntakeRows rows, Arrivals arrivals, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.clock = clock;
    }

    IntakeEntry take(Incoming incoming) {
        return take(incoming, ended -> {});
    }

    /**
     * @param with done in the same transaction
     * @return how it ended, now or before; {@link EndState#FAILED} where it has to be tried again
     */
    IntakeEntry take(Incoming incoming, Consumer<IntakeEntry> with) {
        Optional<IntakeEntry> before = rows.byKey(incoming.key()).filter(IntakeEntry::isOver);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            Arrival arrival =
                    arrivals.receive(incoming.as(), incoming.upload(), incoming.expectedType(), incoming.site());
            return transactions.call(() -> filed(incoming, arrival, with));
        } catch (Problem problem) {
            return problem.kind() == Problem.Kind.UNAVAILABLE
                    ? ended(incoming, EndState.FAILED, Reason.of(problem), with)
                    : ended(
                            incoming,
                            EndState.REFUSED,
                            problem.kind() == Problem.Kind.FORBIDDEN
                                    ? Reason.of("intake.reason.not-permitted")
                                    : Reason.of(problem),
                            with);
        }
    }

    /** What is not even tried. */
    IntakeEntry refuse(Incoming incoming, Reason reason, Consumer<IntakeEntry> with) {
        return ended(incoming, EndState.REFUSED, reason, with);
    }

    /** What has to wait until something is mended here. */
    IntakeEntry postpone(Incoming incoming, Reason reason) {
        return ended(incoming, EndState.FAILED, reason, entry -> {});
    }

    private IntakeEntry filed(Incoming incoming, Arrival arrival, Consumer<IntakeEntry> with) {
        Optional<IntakeEntry> meanwhile = rows.byKey(incoming.key()).filter(IntakeEntry::isOver);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        Optional<UUID> same = incoming.refusesRepeats() ? arrivals.sameAs(arrival) : Optional.empty();
        IntakeEntry entry = same.map(first -> entry(incoming, arrival, EndState.DUPLICATE, first))
                .orElseGet(() -> entry(
                        incoming,
                        arrival,
                        EndState.ACCEPTED,
                        arrivals.file(arrival).id()));
        if (!rows.write(entry)) {
            // somebody else was faster: all of this is undone, and the next try finds what they wrote
            throw new OptimisticLockingFailureException(incoming.key());
        }
        with.accept(entry);
        return entry;
    }

    private IntakeEntry ended(Incoming incoming, EndState state, Reason reason, Consumer<IntakeEntry> with) {
        return transactions.call(() -> {
            IntakeEntry entry = new IntakeEntry(
                    Ids.next(),
                    incoming.key(),
                    incoming.channel(),
                    incoming.source(),
                    incoming.sender(),
                    incoming.as() == null ? null : incoming.as().login(),
                    incoming.upload() == null
                            ? null
                            : FileName.clean(incoming.upload().fileName()),
                    incoming.upload() == null ? null : incoming.upload().bytes(),
                    null,
                    incoming.site(),
                    incoming.expectedType(),
                    state,
                    reason,
                    null,
                    1,
                    incoming.cameAt(),
                    clock.instant());
            if (rows.write(entry)) {
                with.accept(entry);
                return entry;
            }
            return rows.byKey(incoming.key()).orElseThrow();
        });
    }

    private IntakeEntry entry(Incoming incoming, Arrival arrival, EndState state, UUID document) {
        return new IntakeEntry(
                Ids.next(),
                incoming.key(),
                incoming.channel(),
                incoming.source(),
                incoming.sender(),
                incoming.as().login(),
                arrival.file().fileName(),
                arrival.file().content().bytes(),
                arrival.file().content().sha256(),
                arrival.site(),
                incoming.expectedType(),
                state,
                state == EndState.DUPLICATE ? Reason.of("intake.reason.duplicate") : null,
                document,
                1,
                incoming.cameAt(),
                clock.instant());
    }
}
