package io.marshrut.recurring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * On which days something repeats (правило повторения), before days off are looked at. A month without such a day has it
 * on its last one.
 *
 * @param every of the units, from 1
 * @param weekdays of weeks; empty for the weekday of the start
 * @param monthDay of months; null for the day of the start
 * @param ordinal of months: 1 to 4, or {@link #LAST}, of their {@code weekday}; null where a day of the month says it
 * @param weekday null without an ordinal
 * @param startsOn from which it is counted; the first day is this one or the first after it
 */
public record Rhythm(
        Unit unit,
        int every,
        Set<DayOfWeek> weekdays,
        Integer monthDay,
        Integer ordinal,
        DayOfWeek weekday,
        LocalDate startsOn) {

    public static final int LAST = -1;

    /** What is counted. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    public Rhythm {
        weekdays = Set.copyOf(weekdays);
    }

    /** The first day of it after another day. */
    public LocalDate after(LocalDate day) {
        LocalDate from = day.isBefore(startsOn) ? startsOn.minusDays(1) : day;
        for (long period = Math.max(0, periodOf(from) - 1); ; period++) {
            for (LocalDate one : days(period)) {
                if (one.isAfter(from)) {
                    return one;
                }
            }
        }
    }

    /** So much after another day, whatever days of week or month are said. */
    public LocalDate intervalAfter(LocalDate day) {
        return day.plus(every, chrono());
    }

    private long periodOf(LocalDate day) {
        return chrono().between(startsOn, day) / every;
    }

    private List<LocalDate> days(long period) {
        long units = period * every;
        return switch (unit) {
            case DAY -> List.of(startsOn.plusDays(units));
            case WEEK -> {
                LocalDate monday = startsOn.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(units);
                Set<DayOfWeek> days = weekdays.isEmpty() ? Set.of(startsOn.getDayOfWeek()) : weekdays;
                yield days.stream()
                        .sorted()
                        .map(one -> monday.plusDays(one.getValue() - 1L))
                        .toList();
            }
            case MONTH -> List.of(dayOf(YearMonth.from(startsOn).plusMonths(units)));
            // always from the start: the 29th of February comes back with every leap year
            case YEAR -> List.of(startsOn.plusYears(units));
        };
    }

    private LocalDate dayOf(YearMonth month) {
        if (ordinal != null) {
            return month.atDay(1)
                    .with(
                            ordinal == LAST
                                    ? TemporalAdjusters.lastInMonth(weekday)
                                    : TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        }
        return month.atDay(Math.min(monthDay == null ? startsOn.getDayOfMonth() : monthDay, month.lengthOfMonth()));
    }

    private ChronoUnit chrono() {
        return switch (unit) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }
}
