package io.marshrut.exchange;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The outbox as administrators and partners see it. */
@Service
public class Exchange {

    private static final int ATTEMPTS_SHOWN = 20;

    private final OutboxRows rows;
    private final AttemptRows attempts;
    private final MessageEnds ends;
    private final SecretDocuments secrets;
    private final Permissions permissions;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Exchange(
            OutboxRows rows,
            AttemptRows attempts,
            MessageEnds ends,
            SecretDocuments secrets,
            Permissions permissions,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.attempts = attempts;
        this.ends = ends;
        this.secrets = secrets;
        this.permissions = permissions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The latest first. @throws Problem 403 for whom the exchange is nothing */
    public Paged<OutboxMessage> list(Caller caller, OutboxFilter filter, Paged.Request page) {
        require(caller);
        Paged<OutboxMessage> found = rows.list(filter, page);
        Set<UUID> hidden = secrets.keptFrom(
                caller,
                found.items().stream()
                        .filter(message -> message.kind() == MessageKind.DOCUMENT_VERIFIED)
                        .map(OutboxMessage::subjectId)
                        .collect(Collectors.toSet()));
        return found.map(message -> hidden.contains(message.subjectId()) ? message.veiled() : message);
    }

    /** @throws Problem 403, 404 */
    public OutboxMessage get(Caller caller, UUID id) {
        require(caller);
        OutboxMessage message = rows.find(id).orElseThrow(Problem::notFound);
        return isKeptFrom(caller, message) ? message.veiled() : message;
    }

    /** What was said and answered, the latest first. Nothing of a document that became secret and does not name the caller. */
    public List<Attempt> attempts(Caller caller, UUID id) {
        return isKeptFrom(caller, get(caller, id)) ? List.of() : attempts.of(id, ATTEMPTS_SHOWN);
    }

    /** Whether the message tells of a document that became secret and does not name the caller. */
    public boolean isKeptFrom(Caller caller, OutboxMessage message) {
        return message.kind() == MessageKind.DOCUMENT_VERIFIED
                && !secrets.keptFrom(caller, Set.of(message.subjectId())).isEmpty();
    }

    /**
     * Sends a message again, at once, with the key that it has. One that is just being sent is left to it.
     *
     * @throws Problem 403, 404; 409 {@code message_acknowledged} where the partner has booked it, {@code message_overtaken}
     *     where it has a later one about the same, which this one would undo
     */
    public OutboxMessage replay(Caller caller, UUID id) {
        return changed(caller, id, "exchange-message.replayed", null, message -> {
            if (message.state() == MessageState.ACKNOWLEDGED) {
                throw Problem.conflict("message_acknowledged");
            }
            if (rows.isOvertaken(message)) {
                throw Problem.conflict("message_overtaken");
            }
            return isUnderWay(message) ? message : ends.again(message);
        });
    }

    /**
     * Gives a message up: later ones about its subject go on.
     *
     * @throws Problem 403, 404; 409 {@code message_ended} where it waits for nothing; 422 {@code comment_required}
     */
    public OutboxMessage drop(Caller caller, UUID id, String reason) {
        return changed(caller, id, "exchange-message.dropped", reason, message -> {
            if (!message.state().isOpen()) {
                throw Problem.conflict("message_ended");
            }
            if (reason == null || reason.isBlank()) {
                throw Problem.invalid("comment_required");
            }
            return ends.dropped(message);
        });
    }

    /**
     * What a partner says of a message, by itself. Being told the same twice changes nothing; a message that is still
     * being sent, because its answer got lost, is sent no more.
     *
     * @throws Problem 403, 404; 409 {@code acknowledged_otherwise} where it said another number before, or books what it
     *     refuses now
     */
    public OutboxMessage acknowledge(Caller caller, String messageId, Acknowledgement said) {
        require(caller);
        UUID id = Ids.parse(messageId == null ? "" : messageId).orElseThrow(Problem::notFound);
        return transactions.call(() -> {
            OutboxMessage message = rows.locked(id).orElseThrow(Problem::notFound);
            if (message.state() == MessageState.ACKNOWLEDGED) {
                boolean same = said.ok()
                        && (said.externalNumber() == null
                                || said.externalNumber().equals(message.externalNumber()));
                if (!same) {
                    throw Problem.conflict("acknowledged_otherwise");
                }
                return message;
            }
            return said.ok()
                    ? ends.acknowledged(message, said.externalNumber(), clock.instant())
                    : ends.refused(message, Answer.REFUSED, said.detail(), clock.instant());
        });
    }

    /** Whether it is being sent at this moment: its answer is waited for. */
    private boolean isUnderWay(OutboxMessage message) {
        return message.state() == MessageState.WAITING
                && message.attempts() > 0
                && message.nextAt().isAfter(clock.instant())
                && !attempts.isKnown(message.id(), message.attempts());
    }

    private OutboxMessage changed(
            Caller caller, UUID id, String event, String reason, Function<OutboxMessage, OutboxMessage> change) {
        permissions.require(caller, Permission.ADMINISTER);
        return transactions.call(() -> {
            OutboxMessage before = rows.locked(id).orElseThrow(Problem::notFound);
            OutboxMessage after = change.apply(before);
            journal.record(caller, Subject.of(OutboxMessage.SUBJECT, id), event)
                    .comment(reason)
                    .write();
            return after;
        });
    }

    private void require(Caller caller) {
        if (!permissions.permits(caller, Permission.EXCHANGE)) {
            permissions.require(caller, Permission.ADMINISTER);
        }
    }
}
