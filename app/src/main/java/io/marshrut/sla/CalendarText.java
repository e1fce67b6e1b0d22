package io.marshrut.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A calendar of the company's own as its form shows it. */
final class CalendarText {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("dd.MM");

    private CalendarText() {}

    static CalendarDraft draft(WorkingCalendar calendar) {
        List<WorkingHours> hours = calendar.hours();
        boolean hasBreak = hours.size() > 1;
        return new CalendarDraft(
                calendar.code(),
                calendar.name().ru(),
                calendar.name().en(),
                String.valueOf(calendar.production() != null),
                calendar.days().stream().sorted().map(DayOfWeek::name).toList(),
                time(hours.get(0).from()),
                time(hours.get(hours.size() - 1).to()),
                hasBreak ? time(hours.get(0).to()) : "",
                hasBreak ? time(hours.get(1).from()) : "",
                calendar.closed().stream()
                        .sorted()
                        .map((MonthDay day) -> MONTH_DAY.format(day))
                        .collect(Collectors.joining(", ")),
                new TreeMap<>(calendar.exceptions())
                        .entrySet().stream()
                                .map(day -> line(day.getKey(), day.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    private static String line(LocalDate day, List<WorkingHours> hours) {
        return (DATE.format(day) + " " + hours.stream().map(WorkingHours::text).collect(Collectors.joining(", ")))
                .strip();
    }

    /** A field of the browser knows no 24:00. */
    private static String time(int minute) {
        return WorkingHours.time(minute % (24 * 60));
    }
}
