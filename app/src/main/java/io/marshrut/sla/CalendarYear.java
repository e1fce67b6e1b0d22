package io.marshrut.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;

/**
 * A year of a working calendar in figures, to compare with the published norms of working time.
 *
 * @param provisional whether the government has not fixed the year's moved days yet
 */
public record CalendarYear(int year, boolean provisional, List<MonthOfWork> months) {

    /** @param hours of work in all */
    public record MonthOfWork(Month month, int days, Duration hours) {}

    static CalendarYear of(WorkingCalendar calendar, int year) {
        return new CalendarYear(
                year,
                calendar.isProvisional(year),
                Arrays.stream(Month.values())
                        .map(month -> month(calendar, year, month))
                        .toList());
    }

    public int days() {
        return months.stream().mapToInt(MonthOfWork::days).sum();
    }

    public Duration hours() {
        return months.stream().map(MonthOfWork::hours).reduce(Duration.ZERO, Duration::plus);
    }

    private static MonthOfWork month(WorkingCalendar calendar, int year, Month month) {
        LocalDate first = LocalDate.of(year, month, 1);
        int days = 0;
        int minutes = 0;
        for (LocalDate day = first; day.getMonth() == month; day = day.plusDays(1)) {
            List<WorkingHours> hours = calendar.on(day);
            days += hours.isEmpty() ? 0 : 1;
            minutes += hours.stream().mapToInt(span -> span.to() - span.from()).sum();
        }
        return new MonthOfWork(month, days, Duration.ofMinutes(minutes));
    }
}
