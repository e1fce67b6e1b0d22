package io.marshrut.recurring;

import java.time.LocalDate;
import java.util.function.Predicate;

/** What becomes of a day that is a day off at the site (перенос с выходных). */
public enum DayOff {
    AS_IS(0),
    PREVIOUS(-1),
    NEXT(1);

    /** A calendar without working days must not send it away for ever. */
    private static final int FURTHEST = 31;

    private final int step;

    DayOff(int step) {
        this.step = step;
    }

    LocalDate shift(LocalDate day, Predicate<LocalDate> isWorking) {
        if (this == AS_IS) {
            return day;
        }
        LocalDate one = day;
        for (int i = 0; i <= FURTHEST; i++, one = one.plusDays(step)) {
            if (isWorking.test(one)) {
                return one;
            }
        }
        return day;
    }
}
