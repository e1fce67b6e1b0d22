package io.marshrut.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The production calendar of one year (производственный календарь) for a five-day week: Labour Code art. 112 (holidays
 * and moved days off) and art. 95 (the day before a holiday is one hour shorter).
 *
 * @param provisional whether the government has not fixed the moved days yet
 * @param daysOff from Monday to Friday
 */
record ProductionCalendar(
        int year,
        boolean provisional,
        String source,
        Set<LocalDate> daysOff,
        Set<LocalDate> workingSaturdays,
        Set<LocalDate> shortened) {

    private static final List<MonthDay> HOLIDAYS_AFTER_JANUARY = List.of(
            MonthDay.of(2, 23),
            MonthDay.of(3, 8),
            MonthDay.of(5, 1),
            MonthDay.of(5, 9),
            MonthDay.of(6, 12),
            MonthDay.of(11, 4));

    private static final int LAST_JANUARY_HOLIDAY = 8;

    ProductionCalendar {
        daysOff = Set.copyOf(daysOff);
        workingSaturdays = Set.copyOf(workingSaturdays);
        shortened = Set.copyOf(shortened);
    }

    boolean isWorking(LocalDate day) {
        return isWeekend(day) ? workingSaturdays.contains(day) : !daysOff.contains(day);
    }

    boolean isShortened(LocalDate day) {
        return shortened.contains(day);
    }

    /**
     * What art. 112 says of a year by itself, before the government moves days: a holiday that falls on a weekend
     * moves to the next working day, January's holidays stay.
     */
    static ProductionCalendar statutory(int year) {
        Set<LocalDate> off = new HashSet<>();
        for (int day = 1; day <= LAST_JANUARY_HOLIDAY; day++) {
            off.add(LocalDate.of(year, 1, day));
        }
        Set<LocalDate> holidays = new HashSet<>(off);
        for (MonthDay holiday : HOLIDAYS_AFTER_JANUARY) {
            LocalDate day = holiday.atYear(year);
            holidays.add(day);
            LocalDate observed = day;
            while (isWeekend(observed) || off.contains(observed)) {
                observed = observed.plusDays(1);
            }
            off.add(observed);
        }
        holidays.add(LocalDate.of(year + 1, 1, 1));
        Set<LocalDate> shortened = new HashSet<>();
        for (LocalDate holiday : holidays) {
            LocalDate eve = holiday.minusDays(1);
            if (eve.getYear() == year && !isWeekend(eve) && !off.contains(eve)) {
                shortened.add(eve);
            }
        }
        return new ProductionCalendar(year, true, "Labour Code art. 95 and 112", off, Set.of(), shortened);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
