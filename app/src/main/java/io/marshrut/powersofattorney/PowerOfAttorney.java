package io.marshrut.powersofattorney;

import io.marshrut.shared.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A power of attorney (доверенность; Civil Code of the Russian Federation, art. 185): written, with the date of its issue,
 * without which it would be void (art. 186 para. 1), signed for a company by its head or whom the charter empowers
 * (art. 185.1 para. 4).
 *
 * @param requestId the request that it came of
 * @param holder login; null where the holder is no employee
 * @param holderName as on the paper
 * @param passport may be null
 * @param beforeWhom null where before everybody
 * @param endsOn the last day
 * @param substitution whether the holder may substitute another (передоверие): that needs a notary, unless a company or the
 *     head of its branch does it, and ends no later than this one (art. 187 para. 3 and 4)
 * @param renews the former one whose place it takes; may be null
 * @param signedBy login; null before the signature, as {@code signedAt} is
 * @param revokedOn the first day on which it gives no power any more; null where it was not revoked
 */
public record PowerOfAttorney(
        UUID id,
        String number,
        PowerState state,
        UUID requestId,
        String site,
        String department,
        String initiator,
        String purpose,
        String holder,
        String holderName,
        String holderPosition,
        String passport,
        List<PowerAction> actions,
        String beforeWhom,
        LocalDate issuedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean substitution,
        int originals,
        UUID renews,
        Instant createdAt,
        Instant signedAt,
        String signedBy,
        Instant handedAt,
        String handedBy,
        LocalDate revokedOn,
        Instant revokedAt,
        String revokedBy,
        String revocation) {

    /** Type of the subject in the journal, of documents' owners and in the index. */
    public static final String SUBJECT = "power-of-attorney";

    /** The process package that it comes of. */
    public static final String KIND = "legal/power-of-attorney";

    static final String SCAN = "signed";
    static final String PAPER = "paper";

    /** What decides whose roles reach it. */
    public Place place() {
        return Place.of(site, department);
    }

    /** Whether it gives power as things are, term and coming revocation aside. */
    public boolean isInForce() {
        return state == PowerState.ACTIVE;
    }
}
