package io.marshrut.sla;

import io.marshrut.shared.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When work is done at a kind of site (рабочий календарь).
 *
 * @param version 0 for the calendars of the product, from 1 for each state of a company's own
 * @param hours of a full day, in order; a gap is the lunch break
 * @param closed days of every year without work
 * @param exceptions hours of single dates, before all other rules; none for a day off
 * @param production whose days off, working Saturdays and shortened days apply; null where none do
 */
record WorkingCalendar(
        String code,
        int version,
        LocalText name,
        Set<DayOfWeek> days,
        List<WorkingHours> hours,
        Set<MonthDay> closed,
        Map<LocalDate, List<WorkingHours>> exceptions,
        ProductionCalendars production) {

    private static final int SHORTER = 60;

    boolean isWorking(LocalDate day) {
        List<WorkingHours> exception = exceptions.get(day);
        if (exception != null) {
            return !exception.isEmpty();
        }
        if (closed.contains(MonthDay.from(day))) {
            return false;
        }
        return production == null
                ? days.contains(day.getDayOfWeek())
                : production.of(day.getYear()).isWorking(day);
    }

    /** The spans of work on a day, empty on a day off. */
    List<WorkingHours> on(LocalDate day) {
        List<WorkingHours> exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        if (!isWorking(day)) {
            return List.of();
        }
        if (production == null || !production.of(day.getYear()).isShortened(day)) {
            return hours;
        }
        int closing = hours.get(hours.size() - 1).to() - SHORTER;
        return hours.stream()
                .filter(span -> span.from() < closing)
                .map(span -> new WorkingHours(span.from(), Math.min(span.to(), closing)))
                .toList();
    }

    boolean isProvisional(int year) {
        return production != null && production.of(year).provisional();
    }
}
