package io.marshrut.desks;

import io.marshrut.shared.LocalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures of a desk (показатели службы) over a period.
 *
 * @param minimum of scores below which the average is not told
 */
public record Figures(
        Desk desk, FiguresFilter filter, int minimum, Totals totals, List<Volume> volumes, List<StageTime> stages) {

    /**
     * @param closed completed, rejected and withdrawn
     * @param open at the end of the period
     * @param met stages that were done in time
     * @param returned closed requests that were sent back at least once
     * @param medianToClose seconds of the calendar from filing to completion or rejection, null where there was none
     * @param score average, null where there are fewer than the minimum
     */
    public record Totals(
            long filed,
            long closed,
            long completed,
            long rejected,
            long withdrawn,
            long open,
            long met,
            long missed,
            long returned,
            Long medianToClose,
            Long p90ToClose,
            long scored,
            BigDecimal score) {

        /** Share of stages done in time, 0 to 1; null where none was done. */
        public Double onTime() {
            return share(met, met + missed);
        }

        /** Share of closed requests that were sent back at least once; null where none was closed. */
        public Double returns() {
            return share(returned, closed);
        }
    }

    /**
     * What came and went in a day, a week or a month.
     *
     * @param day the first of it
     * @param open at its end
     */
    public record Volume(LocalDate day, long filed, long closed, long open) {}

    /**
     * How long a stage took.
     *
     * @param median of the working time in seconds; null as {@code p90} where it is not known of any
     */
    public record StageTime(String kind, String stageKey, LocalText title, long done, long met, Long median, Long p90) {

        public Double onTime() {
            return share(met, done);
        }
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
