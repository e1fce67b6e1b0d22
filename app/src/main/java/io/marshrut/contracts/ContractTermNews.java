package io.marshrut.contracts;

import java.time.LocalDate;

/**
 * The term of a contract is running out, or has.
 *
 * @param day on which it ends, or until which it was prolonged
 * @param daysLeft 0 where it is over
 * @param head login of the head of its department; null where there is none
 */
public record ContractTermNews(Contract contract, What what, LocalDate day, int daysLeft, String head) {

    /** What there is to tell. */
    public enum What {
        ENDS,
        PROLONGS,
        EXPIRED,
        PROLONGED
    }
}
