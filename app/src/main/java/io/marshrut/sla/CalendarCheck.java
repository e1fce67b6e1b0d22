package io.marshrut.sla;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a calendar of what was typed, or names everything that is wrong with it. */
final class CalendarCheck {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_CLOSED = 60;
    private static final int MOST_EXCEPTIONS = 400;
    private static final int MIDNIGHT = 24 * 60;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    /** Its page would stand where another stands. */
    private static final String PAGE = "new";

    private final List<FieldError> errors = new ArrayList<>();

    /** @param taken codes that stand for other calendars */
    CalendarCheck code(String code, Set<String> taken) {
        if (!CODE.matcher(code).matches() || code.equals(PAGE)) {
            errors.add(FieldError.of("code", "calendar_code"));
        } else if (taken.contains(code)) {
            errors.add(FieldError.of("code", "place_code_used"));
        }
        return this;
    }

    /** @throws Problem 422 with everything that is wrong */
    WorkingCalendar read(String code, int version, CalendarDraft tidy, ProductionCalendars production) {
        if (tidy.nameRu().isEmpty()) {
            errors.add(FieldError.of("nameRu", "required"));
        }
        atMost("nameRu", tidy.nameRu());
        atMost("nameEn", tidy.nameEn());
        Set<DayOfWeek> days = tidy.followsProduction() ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : days(tidy);
        List<WorkingHours> hours = hours(tidy);
        Set<MonthDay> closed = closed(tidy.closed());
        Map<LocalDate, List<WorkingHours>> exceptions = exceptions(tidy.exceptions());
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new WorkingCalendar(
                code,
                version,
                new LocalText(tidy.nameRu(), tidy.nameEn().isEmpty() ? tidy.nameRu() : tidy.nameEn()),
                days,
                hours,
                closed,
                exceptions,
                tidy.followsProduction() ? production : null);
    }

    private Set<DayOfWeek> days(CalendarDraft tidy) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        try {
            tidy.days().forEach(day -> days.add(DayOfWeek.valueOf(day)));
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.of("days", "option"));
        }
        if (days.isEmpty()) {
            errors.add(FieldError.of("days", "required"));
        }
        return days;
    }

    private List<WorkingHours> hours(CalendarDraft tidy) {
        Integer opens = minute("opens", tidy.opens());
        Integer closes = minute("closes", tidy.closes());
        boolean hasBreak = !tidy.breakFrom().isEmpty() || !tidy.breakTo().isEmpty();
        Integer from = hasBreak ? minute("breakFrom", tidy.breakFrom()) : null;
        Integer to = hasBreak ? minute("breakTo", tidy.breakTo()) : null;
        if (opens == null || closes == null || hasBreak && (from == null || to == null)) {
            return List.of();
        }
        int end = closes == 0 ? MIDNIGHT : closes;
        if (opens >= end) {
            errors.add(FieldError.of("closes", "calendar_order"));
            return List.of();
        }
        if (!hasBreak) {
            return List.of(new WorkingHours(opens, end));
        }
        if (from <= opens || to <= from || end <= to) {
            errors.add(FieldError.of("breakFrom", "calendar_break"));
            return List.of();
        }
        return List.of(new WorkingHours(opens, from), new WorkingHours(to, end));
    }

    private Integer minute(String field, String time) {
        try {
            LocalTime read = LocalTime.parse(time);
            return read.getHour() * 60 + read.getMinute();
        } catch (DateTimeException e) {
            errors.add(FieldError.of(field, "calendar_time"));
            return null;
        }
    }

    private Set<MonthDay> closed(String text) {
        Set<MonthDay> days = new HashSet<>();
        for (String day : text.split("[,;\\s]+")) {
            if (!day.isEmpty()) {
                try {
                    days.add(MonthDay.parse(day, CalendarText.MONTH_DAY));
                } catch (DateTimeException e) {
                    errors.add(FieldError.of("closed", "calendar_closed", day));
                }
            }
        }
        if (days.size() > MOST_CLOSED) {
            errors.add(FieldError.of("closed", "calendar_many", MOST_CLOSED));
        }
        return days;
    }

    private Map<LocalDate, List<WorkingHours>> exceptions(String text) {
        Map<LocalDate, List<WorkingHours>> days = new TreeMap<>();
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_EXCEPTIONS) {
            errors.add(FieldError.of("exceptions", "calendar_many", MOST_EXCEPTIONS));
            return days;
        }
        for (String line : lines) {
            try {
                String[] parts = line.split("\\s+", 2);
                LocalDate day = LocalDate.parse(parts[0], CalendarText.DATE);
                if (days.put(day, parts.length == 1 ? List.of() : spans(parts[1])) != null) {
                    errors.add(FieldError.of("exceptions", "calendar_twice", parts[0]));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                errors.add(FieldError.of("exceptions", "calendar_exception", line));
            }
        }
        return days;
    }

    /** @throws IllegalArgumentException where they are no spans in order */
    private static List<WorkingHours> spans(String text) {
        List<WorkingHours> spans = new ArrayList<>();
        for (String span : text.replace('–', '-').replaceAll("\\s*-\\s*", "-").split("[,;\\s]+")) {
            if (!span.matches("\\d{1,2}:[0-5]\\d-\\d{1,2}:[0-5]\\d")) {
                throw new IllegalArgumentException(span);
            }
            WorkingHours read = WorkingHours.parse(span);
            if (!spans.isEmpty() && spans.get(spans.size() - 1).to() >= read.from()) {
                throw new IllegalArgumentException(span);
            }
            spans.add(read);
        }
        return spans;
    }

    private void atMost(String field, String text) {
        if (text.length() > LONGEST_NAME) {
            errors.add(FieldError.of(field, "length", 1, LONGEST_NAME));
        }
    }
}
