package io.marshrut.powersofattorney;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something about a power of attorney that its people are to know.
 *
 * @param day on which it ends or ended, or from which it is revoked
 * @param daysLeft until then; 0 where that tells nothing
 * @param people logins
 */
public record PowerNews(PowerOfAttorney power, What what, LocalDate day, int daysLeft, Set<String> people) {

    /** What there is to tell. */
    public enum What {
        ACTIVE,
        ENDS,
        EXPIRED,
        REVOKED,
        HOLDER_LEFT
    }
}
