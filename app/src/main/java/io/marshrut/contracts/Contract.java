package io.marshrut.contracts;

import io.marshrut.shared.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A contract (договор), or a document to one: a supplementary agreement, a protocol of disagreements, a termination.
 *
 * @param contractType key of {@link ContractTypes}
 * @param draftNumber what it is called until it is registered
 * @param registrationNumber null until then
 * @param amount with two decimals; null where the contract names no sum
 * @param currency ISO 4217
 * @param department of the initiator when it was drafted
 * @param endsOn null where it has no term
 * @param prepaymentShare percent, 0 to 100; null where nothing is said
 * @param ownForm whether it is on the company's own form
 * @param attributes values of the type's own attributes, by key
 * @param mainContract the contract that this one belongs to; null for one of its own
 * @param prolongs whether it goes on for another term unless somebody ends it
 * @param submittedCard values of the card that the approvers of the last round saw; null before the first
 * @param formerCard likewise of the round before the last; null before the second
 * @param version grows with every change of the card
 */
public record Contract(
        UUID id,
        String title,
        String contractType,
        ContractStatus status,
        String draftNumber,
        String registrationNumber,
        UUID counterpartyId,
        BigDecimal amount,
        String currency,
        String site,
        String department,
        String initiator,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal prepaymentShare,
        boolean ownForm,
        Map<String, String> attributes,
        UUID mainContract,
        boolean prolongs,
        String definitionId,
        String instanceId,
        Map<String, String> submittedCard,
        Map<String, String> formerCard,
        int version,
        Instant createdAt,
        Instant submittedAt,
        Instant registeredAt,
        Instant closedAt) {

    public static final String SUBJECT = "contract";

    /** The kind of work that it is in the inbox and in substitutions. */
    public static final String KIND = "contracts/contract-approval";

    public Place place() {
        return Place.of(site, department);
    }

    /** What people call it. */
    public String number() {
        return registrationNumber == null ? draftNumber : registrationNumber;
    }
}
