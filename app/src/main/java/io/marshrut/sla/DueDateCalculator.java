package io.marshrut.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Computes when something is due (срок).
 *
 * <ul>
 *   <li>{@code P<n>D}: the closing time on the n-th working day after the start's local date; the start date never
 *       counts. Working Saturdays and shortened days are full days; a shortened day closes an hour earlier.
 *   <li>{@code PT<h>H<m>M}: working time used up from the start, or from the next opening where the start lies outside
 *       the hours; lunch does not count.
 *   <li>A pause pushes the due moment by the working time that lies within it. A pause that begins after the due moment
 *       changes nothing any more.
 * </ul>
 */
class DueDateCalculator {

    /**
     * @param dueAt when the time is used up
     * @param warnAt when the given share of it is
     * @param pushed how far pauses pushed it, in working time
     */
    record DueDate(Instant dueAt, Instant warnAt, Duration pushed) {}

    DueDate compute(SiteTime time, Instant start, SlaPolicy policy, double warnShare, List<Pause> pauses) {
        Instant due;
        if (policy instanceof SlaPolicy.WorkingDays days) {
            due = time.closingOfWorkingDay(start, days.days());
        } else if (policy instanceof SlaPolicy.WorkingTime working) {
            due = time.plus(start, working.time());
        } else {
            throw new IllegalArgumentException("Unknown policy " + policy);
        }
        Duration whole = time.between(start, due);
        Instant warn = time.plus(start, Duration.ofMillis(Math.round(whole.toMillis() * warnShare)));
        Duration pushed = Duration.ZERO;
        for (Pause pause : Pause.merged(pauses)) {
            Instant from = pause.from().isBefore(start) ? start : pause.from();
            Duration within = time.between(from, pause.to());
            if (from.isBefore(warn)) {
                warn = time.plus(warn, within);
            }
            if (from.isBefore(due)) {
                due = time.plus(due, within);
                pushed = pushed.plus(within);
            }
        }
        return new DueDate(due, warn.isAfter(due) ? due : warn, pushed);
    }
}
