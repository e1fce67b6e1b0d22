package io.marshrut.recurring;

import java.util.Set;

/**
 * Something about a plan that its people are to know.
 *
 * @param people logins
 */
public record PlanNews(RecurringPlan plan, What what, Set<String> people) {

    /** What there is to tell. */
    public enum What {
        /** It files nothing more until somebody mends what the plan names. */
        STOPPED,
        /** It has come to its end by itself. */
        OVER
    }
}
