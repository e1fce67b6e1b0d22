package io.marshrut.sla;

import java.time.Duration;

/**
 * A clock to be started.
 *
 * @param policy {@code P<n>D} or {@code PT<h>H<m>M}
 * @param site whose time zone counts
 * @param calendar null for the site's own
 * @param warnShare 0 to 1
 * @param escalateTo whom a breach goes to first: {@code superior}, {@code head}, {@code role:<role>}; null for nobody
 * @param escalateEvery working time between levels, null for the usual
 */
public record StageClock(
        String subjectType,
        String subjectId,
        String stageKey,
        String policy,
        String site,
        String calendar,
        double warnShare,
        String escalateTo,
        String escalateEvery) {

    /** The same with so much working time, in whole minutes and one at least. */
    StageClock within(Duration left) {
        long minutes = Math.max(1, left.toMinutes());
        String time = "PT%dH%dM".formatted(minutes / 60, minutes % 60);
        return new StageClock(
                subjectType, subjectId, stageKey, time, site, calendar, warnShare, escalateTo, escalateEvery);
    }
}
