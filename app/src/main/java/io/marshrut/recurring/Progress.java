package io.marshrut.recurring;

import java.time.LocalDate;

/**
 * How far a line of a plan has come.
 *
 * @param lastOn the last day by the rule that is done with
 * @param lastDay the same, moved off a day off; null where nothing was done yet
 * @param done how many repetitions are done with
 */
record Progress(LocalDate lastOn, LocalDate lastDay, int done) {

    /** Nothing is done; what lies before this day does not count. */
    static Progress from(LocalDate today) {
        return new Progress(today.minusDays(1), null, 0);
    }

    Progress past(Occurrence occurrence) {
        return new Progress(occurrence.ruleOn(), occurrence.day(), done + 1);
    }
}
