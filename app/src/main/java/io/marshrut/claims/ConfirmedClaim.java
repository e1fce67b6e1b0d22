package io.marshrut.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a lawyer confirmed of a claim; all of it null before that.
 *
 * @param answerDays by law or contract, null for the usual
 */
public record ConfirmedClaim(
        ClaimantKind claimantKind,
        String claimantName,
        String claimantInn,
        String claimantAddress,
        String claimNumber,
        LocalDate claimDate,
        LocalDate sentOn,
        DemandKind demandKind,
        boolean extraCheck,
        String demand,
        BigDecimal amount,
        String basis,
        Integer answerDays) {

    static final ConfirmedClaim NOTHING =
            new ConfirmedClaim(null, null, null, null, null, null, null, null, false, null, null, null, null);

    /** What the form of {@code legal/claim} says. */
    static ConfirmedClaim of(Map<String, Object> fields) {
        ClaimFields form = new ClaimFields(fields);
        return new ConfirmedClaim(
                form.one(ClaimantKind.class, "claimantKind"),
                form.text("claimantName"),
                form.text("claimantInn"),
                form.text("claimantAddress"),
                form.text("claimNumber"),
                form.date("claimDate"),
                form.date("sentOn"),
                form.one(DemandKind.class, "demandKind"),
                Boolean.TRUE.equals(fields.get("extraCheck")),
                form.text("demand"),
                form.money("amount"),
                form.text("basis"),
                form.whole("answerDays"));
    }
}
