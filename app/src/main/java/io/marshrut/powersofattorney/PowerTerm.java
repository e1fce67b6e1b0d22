package io.marshrut.powersofattorney;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From which day until which a power of attorney is in force (срок доверенности), both inclusive. Without a term it is in
 * force for a year from its issue (Civil Code, art. 186 para. 1), which ends on the same day of the next year (art. 192
 * para. 1).
 */
record PowerTerm(LocalDate from, LocalDate until) {

    /**
     * @param issuedOn the day of its issue, before which it cannot begin
     * @param wantedFrom null for the day of its issue
     * @param wantedUntil null where it has no term
     * @return nothing where it would be over before it begins
     */
    static Optional<PowerTerm> of(LocalDate issuedOn, LocalDate wantedFrom, LocalDate wantedUntil) {
        LocalDate from = wantedFrom == null || wantedFrom.isBefore(issuedOn) ? issuedOn : wantedFrom;
        LocalDate until = wantedUntil == null ? issuedOn.plusYears(1) : wantedUntil;
        return until.isBefore(from) ? Optional.empty() : Optional.of(new PowerTerm(from, until));
    }
}
