package io.marshrut.claims;

import java.util.Set;

/**
 * Something about a claim that its people are to know.
 *
 * @param daysLeft until the last day for the answer; negative after it
 * @param people logins
 */
public record ClaimNews(Claim claim, What what, int daysLeft, Set<String> people) {

    /** What there is to tell. */
    public enum What {
        READ,
        DUE,
        OVERDUE,
        ANSWERED
    }
}
