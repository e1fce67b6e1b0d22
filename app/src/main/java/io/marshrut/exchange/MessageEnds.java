package io.marshrut.exchange;

import io.marshrut.primarydocuments.DocumentExports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What an answer makes of a message, and of what the message is about. In the caller's transaction. */
@Component
class MessageEnds {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 16;

    private final OutboxRows rows;
    private final DocumentExports documents;
    private final Clock clock;

    MessageEnds(OutboxRows rows, DocumentExports documents, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.clock = clock;
    }

    /** After an attempt. What a partner has acknowledged meanwhile, or a person has given up, stays so. */
    OutboxMessage answered(Partner partner, OutboxMessage message, Answer answer) {
        if (message.state() != MessageState.WAITING) {
            return message;
        }
        Instant at = clock.instant();
        if (answer.isTaken()) {
            return delivered(message, answer.externalNumber(), at);
        }
        if (answer.isRefused()) {
            return refused(message, answer.outcome(), answer.detail(), at);
        }
        return kept(with(
                message,
                MessageState.WAITING,
                at.plus(pause(partner, message.attempts())),
                answer.outcome(),
                answer.detail(),
                message.externalNumber(),
                null,
                null));
    }

    OutboxMessage acknowledged(OutboxMessage message, String externalNumber, Instant at) {
        OutboxMessage now = with(
                message,
                MessageState.ACKNOWLEDGED,
                message.nextAt(),
                null,
                null,
                externalNumber == null ? message.externalNumber() : externalNumber,
                message.deliveredAt() == null ? at : message.deliveredAt(),
                at);
        if (message.kind() == MessageKind.DOCUMENT_VERIFIED) {
            documents.taken(message.subjectId(), now.externalNumber());
        }
        return kept(now);
    }

    /** @param reason {@link Answer#REFUSED}, or {@link Answer#UNMAPPED} of which the partner knows nothing */
    OutboxMessage refused(OutboxMessage message, String reason, String detail, Instant at) {
        if (message.kind() == MessageKind.DOCUMENT_VERIFIED && reason.equals(Answer.REFUSED)) {
            documents.refused(message.subjectId(), detail, rows.isTakenElsewhere(message));
        }
        return kept(with(
                message,
                MessageState.REFUSED,
                at,
                reason,
                detail,
                message.externalNumber(),
                message.deliveredAt(),
                null));
    }

    private OutboxMessage delivered(OutboxMessage message, String externalNumber, Instant at) {
        if (externalNumber != null) {
            return acknowledged(message, externalNumber, at);
        }
        if (message.kind() == MessageKind.DOCUMENT_VERIFIED) {
            documents.taken(message.subjectId(), null);
        }
        return kept(with(message, MessageState.DELIVERED, at, null, null, null, at, null));
    }

    /** At once. */
    OutboxMessage again(OutboxMessage message) {
        return kept(with(
                message,
                MessageState.WAITING,
                clock.instant(),
                message.reason(),
                message.detail(),
                message.externalNumber(),
                null,
                null));
    }

    OutboxMessage dropped(OutboxMessage message) {
        return kept(with(
                message,
                MessageState.DROPPED,
                message.nextAt(),
                message.reason(),
                message.detail(),
                message.externalNumber(),
                message.deliveredAt(),
                null));
    }

    static Duration pause(Partner partner, int attempts) {
        Duration pause = partner.firstPause().multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1)));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private OutboxMessage kept(OutboxMessage message) {
        rows.update(message);
        return message;
    }

    private static OutboxMessage with(
            OutboxMessage message,
            MessageState state,
            Instant nextAt,
            String reason,
            String detail,
            String externalNumber,
            Instant deliveredAt,
            Instant acknowledgedAt) {
        return new OutboxMessage(
                message.id(),
                message.place(),
                message.partnerId(),
                message.kind(),
                message.subjectType(),
                message.subjectId(),
                message.revision(),
                message.title(),
                message.body(),
                state,
                message.attempts(),
                nextAt,
                reason,
                detail,
                externalNumber,
                message.createdAt(),
                deliveredAt,
                acknowledgedAt);
    }
}
