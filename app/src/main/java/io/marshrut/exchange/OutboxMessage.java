package io.marshrut.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * One message to one partner (исходящее сообщение). Its id is its idempotent key: however often it is sent, it is one.
 *
 * @param place messages about one subject leave in this order
 * @param revision what of the subject it tells
 * @param title of the subject, as lists show it
 * @param body JSON, as it was when the message came to be
 * @param nextAt not before; while an attempt is under way, when it counts as lost
 * @param reason why the last attempt failed or what was said of it, a code; null where nothing failed
 * @param detail in the partner's words; may be null
 * @param externalNumber the partner's own number; null until it is told
 */
public record OutboxMessage(
        UUID id,
        long place,
        UUID partnerId,
        MessageKind kind,
        String subjectType,
        UUID subjectId,
        String revision,
        String title,
        String body,
        MessageState state,
        int attempts,
        Instant nextAt,
        String reason,
        String detail,
        String externalNumber,
        Instant createdAt,
        Instant deliveredAt,
        Instant acknowledgedAt) {

    static final String SUBJECT = "exchange-message";

    /** From that attempt on it is a trouble that an administrator is shown; it goes on being sent all the same. */
    public static final int TROUBLE_AFTER = 5;

    /** For those who may not know what it is about. */
    OutboxMessage veiled() {
        return new OutboxMessage(
                id,
                place,
                partnerId,
                kind,
                subjectType,
                subjectId,
                revision,
                "•••",
                "{}",
                state,
                attempts,
                nextAt,
                reason,
                null,
                externalNumber,
                createdAt,
                deliveredAt,
                acknowledgedAt);
    }

    public boolean isTrouble() {
        return state == MessageState.REFUSED || state == MessageState.WAITING && attempts >= TROUBLE_AFTER;
    }
}
