package io.marshrut.claims;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Until when a claim must be answered (срок ответа на претензию), in calendar days. The day from which it runs is not
 * counted (Civil Code, art. 191); where the last day is a day off, it is the next working day (art. 193); the answer is in
 * time when it is sent before that day's midnight (art. 194).
 *
 * @param from the day of the event with which the term begins
 * @param dueOn the last day
 * @param movedFrom the day off from which it was moved; null where it was not
 */
public record ClaimTerm(DueRule rule, int days, LocalDate from, LocalDate dueOn, LocalDate movedFrom) {

    /** Longer than any holidays: a calendar without a working day is none. */
    private static final int MOST_DAYS_OFF = 60;

    /**
     * What the term depends on.
     *
     * @param claimant null while unknown: the shorter terms of consumers are taken then
     * @param demand null while unknown
     * @param extraCheck whether a replacement waits for an additional check of quality
     * @param agreedDays of companies, by law or contract; null for the thirty
     * @param receivedOn the day on which it came
     * @param sentOn by the postmark, null while unknown
     * @param claimDate that the letter bears, null where none
     */
    record Facts(
            ClaimantKind claimant,
            DemandKind demand,
            boolean extraCheck,
            Integer agreedDays,
            LocalDate receivedOn,
            LocalDate sentOn,
            LocalDate claimDate) {

        DueRule rule() {
            if (claimant == ClaimantKind.COMPANY) {
                return agreedDays == null ? DueRule.COMPANY : DueRule.AGREED;
            }
            if (demand == DemandKind.REPLACEMENT) {
                return extraCheck ? DueRule.CONSUMER_REPLACEMENT_CHECKED : DueRule.CONSUMER_REPLACEMENT;
            }
            return demand == DemandKind.MONEY ? DueRule.CONSUMER_MONEY : DueRule.CONSUMER_OTHER;
        }

        /** A consumer's demand counts from when it was made to us; a company's claim from its sending. */
        LocalDate from() {
            if (claimant != ClaimantKind.COMPANY) {
                return receivedOn;
            }
            if (sentOn != null) {
                return sentOn;
            }
            // nobody knows: the letter was not sent before its date, so counting from it is never late
            return claimDate != null && claimDate.isBefore(receivedOn) ? claimDate : receivedOn;
        }
    }

    /** @param working whether a day is a working day by the official calendar */
    static ClaimTerm of(Facts facts, Predicate<LocalDate> working) {
        DueRule rule = facts.rule();
        int days = rule == DueRule.AGREED ? facts.agreedDays() : rule.days();
        LocalDate last = facts.from().plusDays(days);
        LocalDate due = last;
        for (int off = 0; !working.test(due); off++) {
            if (off == MOST_DAYS_OFF) {
                return new ClaimTerm(rule, days, facts.from(), last, null);
            }
            due = due.plusDays(1);
        }
        return new ClaimTerm(rule, days, facts.from(), due, due.equals(last) ? null : last);
    }
}
