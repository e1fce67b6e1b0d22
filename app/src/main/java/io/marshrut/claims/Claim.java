package io.marshrut.claims;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.shared.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An incoming claim (входящая претензия).
 *
 * @param requestId the request by which it is worked on
 * @param about in the words of who brought it
 * @param channel how it came: {@code post}, {@code hand}, {@code email}, {@code courier}
 * @param recognised what the workers read; the fields below are what a lawyer confirmed
 * @param term until when it must be answered; provisional before it is confirmed
 */
public record Claim(
        UUID id,
        String number,
        ClaimState state,
        UUID requestId,
        String site,
        String department,
        String initiator,
        String about,
        String channel,
        LocalDate receivedOn,
        Map<FieldName, ReadValue> recognised,
        ConfirmedClaim confirmed,
        ClaimTerm term,
        Instant confirmedAt,
        String confirmedBy,
        ClaimAnswer answer,
        Instant createdAt,
        Instant closedAt) {

    /** Type of the subject in the journal and of documents' owners. */
    public static final String SUBJECT = "claim";

    /** The process package that it is worked on by. */
    public static final String KIND = "legal/claim";

    static final String ANSWER = "answer";

    /** What decides whose roles reach it. */
    public Place place() {
        return Place.of(site, department);
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** The claimant as a list shows them: confirmed, else as read. */
    public String claimantName() {
        return shown(confirmed.claimantName(), FieldName.CLAIMANT_NAME);
    }

    /** The sum as a list shows it: confirmed, else as read; may be null. */
    public BigDecimal amount() {
        if (isConfirmed()) {
            return confirmed.amount();
        }
        ReadValue read = recognised.get(FieldName.TOTAL_AMOUNT);
        return read == null ? null : new BigDecimal(read.value());
    }

    private String shown(String known, FieldName name) {
        ReadValue read = recognised.get(name);
        return isConfirmed() || read == null ? known : read.value();
    }

    public boolean isOverdue(LocalDate today) {
        return state.isUnanswered() && term.dueOn().isBefore(today);
    }
}
