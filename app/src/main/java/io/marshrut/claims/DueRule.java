package io.marshrut.claims;

/**
 * What gives the term for an answer (основание срока).
 *
 * <p>Law of the Russian Federation No. 2300-1 “On protection of consumers' rights”: refund, a lower price and damages
 * within ten days of the demand (art. 22); replacement within seven, or twenty where the quality has to be checked
 * additionally (art. 21 para. 1). For other demands of consumers the law names no term for the answer (repair: at once, or
 * by agreement within 45 days, art. 20): the ten days of art. 22 are taken, being the shortest that may be disputed about.
 *
 * <p>Arbitration Procedure Code, art. 4 part 5: a court may be gone to when thirty calendar days from the sending of the
 * claim have passed, unless law or contract say otherwise.
 */
public enum DueRule {
    CONSUMER_MONEY(10),
    CONSUMER_REPLACEMENT(7),
    CONSUMER_REPLACEMENT_CHECKED(20),
    CONSUMER_OTHER(10),
    COMPANY(30),
    /** The term that law or contract give instead of the thirty days. */
    AGREED(0);

    private final int days;

    DueRule(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
