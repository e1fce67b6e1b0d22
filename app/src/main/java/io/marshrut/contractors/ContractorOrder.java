package io.marshrut.contractors;

import io.marshrut.shared.Caller;
import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order to a contractor (наряд подрядчику).
 *
 * @param itemId the task whose work it is
 * @param company name of the counterparty when it was given out
 * @param contact name of the person who gets the mails
 * @param what is to be done, in the performer's words
 * @param language of the mails, {@code ru} or {@code en}
 * @param dueAt of the stage, may be null
 * @param expiresAt when its links stop working
 * @param expectedOn the day that the contractor named, may be null
 * @param reason why it was declined or withdrawn, may be null
 */
public record ContractorOrder(
        UUID id,
        UUID requestId,
        UUID itemId,
        String stageKey,
        LocalText stage,
        UUID counterpartyId,
        String company,
        String contact,
        String email,
        String what,
        String language,
        String orderedBy,
        Instant orderedAt,
        Instant dueAt,
        Instant expiresAt,
        OrderState state,
        LocalDate expectedOn,
        String reason,
        Instant answeredAt,
        Instant doneAt,
        Instant closedAt) {

    public boolean isOpen() {
        return state.isOpen();
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** As whom the journal and the documents know the contractor. */
    public String actor() {
        return Caller.OUTSIDE + id;
    }
}
