package io.marshrut.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of due dates told a second time, in the slowest way there is: a minute is looked at, then the next one.
 * Nothing of the product is used. Days off are given by month as wall calendars print them, weekends among them, so that
 * a slip in the product's files (which give the differences to an ordinary week) cannot repeat itself here.
 */
class MinuteByMinute {

    /** 2024: resolution 1314 of 10.08.2023; 2025: 1335 of 04.10.2024; 2026: 1466 of 24.09.2025; 2027: the draft. */
    private static final Map<Integer, List<String>> DAYS_OFF = Map.of(
            2024,
            List.of(
                    "1-8 13 14 20 21 27 28",
                    "3 4 10 11 17 18 23-25",
                    "2 3 8-10 16 17 23 24 30 31",
                    "6 7 13 14 20 21 28-30",
                    "1 4 5 9-12 18 19 25 26",
                    "1 2 8 9 12 15 16 22 23 29 30",
                    "6 7 13 14 20 21 27 28",
                    "3 4 10 11 17 18 24 25 31",
                    "1 7 8 14 15 21 22 28 29",
                    "5 6 12 13 19 20 26 27",
                    "3 4 9 10 16 17 23 24 30",
                    "1 7 8 14 15 21 22 29-31"),
            2025,
            List.of(
                    "1-8 11 12 18 19 25 26",
                    "1 2 8 9 15 16 22 23",
                    "1 2 8 9 15 16 22 23 29 30",
                    "5 6 12 13 19 20 26 27",
                    "1-4 8-11 17 18 24 25 31",
                    "1 7 8 12-15 21 22 28 29",
                    "5 6 12 13 19 20 26 27",
                    "2 3 9 10 16 17 23 24 30 31",
                    "6 7 13 14 20 21 27 28",
                    "4 5 11 12 18 19 25 26",
                    "2-4 8 9 15 16 22 23 29 30",
                    "6 7 13 14 20 21 27 28 31"),
            2026,
            List.of(
                    "1-11 17 18 24 25 31",
                    "1 7 8 14 15 21-23 28",
                    "1 7-9 14 15 21 22 28 29",
                    "4 5 11 12 18 19 25 26",
                    "1-3 9-11 16 17 23 24 30 31",
                    "6 7 12-14 20 21 27 28",
                    "4 5 11 12 18 19 25 26",
                    "1 2 8 9 15 16 22 23 29 30",
                    "5 6 12 13 19 20 26 27",
                    "3 4 10 11 17 18 24 25 31",
                    "1 4 7 8 14 15 21 22 28 29",
                    "5 6 12 13 19 20 26 27 31"),
            2027,
            List.of(
                    "1-10 16 17 23 24 30 31",
                    "6 7 13 14 21-23 27 28",
                    "6-8 13 14 20 21 27 28",
                    "3 4 10 11 17 18 24 25",
                    "1-3 8-10 15 16 22 23 29 30",
                    "5 6 12-14 19 20 26 27",
                    "3 4 10 11 17 18 24 25 31",
                    "1 7 8 14 15 21 22 28 29",
                    "4 5 11 12 18 19 25 26",
                    "2 3 9 10 16 17 23 24 30 31",
                    "4-7 13 14 20 21 27 28",
                    "4 5 11 12 18 19 25 26 31"));

    private static final Set<LocalDate> SHORTENED = Set.of(
            LocalDate.of(2024, 2, 22),
            LocalDate.of(2024, 3, 7),
            LocalDate.of(2024, 5, 8),
            LocalDate.of(2024, 6, 11),
            LocalDate.of(2024, 11, 2),
            LocalDate.of(2025, 3, 7),
            LocalDate.of(2025, 4, 30),
            LocalDate.of(2025, 6, 11),
            LocalDate.of(2025, 11, 1),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2026, 6, 11),
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2027, 2, 20),
            LocalDate.of(2027, 4, 30),
            LocalDate.of(2027, 6, 11),
            LocalDate.of(2027, 11, 3));

    private static final Set<LocalDate> OFF = off();

    private final String calendar;
    private final ZoneId zone;
    private final Map<LocalDate, boolean[]> days = new HashMap<>();

    MinuteByMinute(String calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    static boolean isOff(LocalDate day) {
        return OFF.contains(day);
    }

    static boolean isShortened(LocalDate day) {
        return SHORTENED.contains(day);
    }

    /** When so many minutes of work have gone by from a start; minutes within a pause do not go by. */
    Instant afterMinutes(Instant start, long minutes, List<Pause> pauses) {
        LocalDateTime minute = local(start);
        long left = minutes;
        while (left > 0) {
            if (isWork(minute) && !isPaused(minute, pauses)) {
                left--;
            }
            minute = minute.plusMinutes(1);
        }
        return minute.atZone(zone).toInstant();
    }

    /** The closing of the n-th working day after the start's date, pauses being made up for with working minutes. */
    Instant afterDays(Instant start, int number, List<Pause> pauses) {
        LocalDate day = local(start).toLocalDate();
        for (int found = 0; found < number; ) {
            day = day.plusDays(1);
            if (hasWork(day)) {
                found++;
            }
        }
        long minutes = 0;
        for (LocalDateTime minute = local(start);
                minute.isBefore(day.plusDays(1).atStartOfDay());
                minute = minute.plusMinutes(1)) {
            if (isWork(minute)) {
                minutes++;
            }
        }
        return afterMinutes(start, minutes, pauses);
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(zone).toLocalDateTime();
    }

    private boolean isPaused(LocalDateTime minute, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return false;
        }
        Instant moment = minute.atZone(zone).toInstant();
        return pauses.stream().anyMatch(pause -> !moment.isBefore(pause.from()) && moment.isBefore(pause.to()));
    }

    private boolean isWork(LocalDateTime minute) {
        return minutesOf(minute.toLocalDate())[minute.getHour() * 60 + minute.getMinute()];
    }

    private boolean hasWork(LocalDate day) {
        for (boolean work : minutesOf(day)) {
            if (work) {
                return true;
            }
        }
        return false;
    }

    private boolean[] minutesOf(LocalDate day) {
        return days.computeIfAbsent(day, any -> {
            boolean[] minutes = new boolean[24 * 60];
            for (int minute = 0; minute < minutes.length; minute++) {
                minutes[minute] = isOpen(day, minute / 60);
            }
            return minutes;
        });
    }

    private boolean isOpen(LocalDate day, int hour) {
        return switch (calendar) {
            case "office" -> !isOff(day) && hour >= 9 && hour != 13 && hour < (isShortened(day) ? 17 : 18);
            case "store" -> day.getDayOfYear() != 1 && hour >= 9 && hour < 21;
            case "24x7" -> true;
            default -> throw new IllegalArgumentException(calendar);
        };
    }

    private static Set<LocalDate> off() {
        Set<LocalDate> off = new HashSet<>();
        DAYS_OFF.forEach((year, months) -> {
            for (int month = 1; month <= months.size(); month++) {
                YearMonth page = YearMonth.of(year, month);
                for (String range : months.get(month - 1).split(" ")) {
                    String[] ends = range.split("-");
                    int last = Integer.parseInt(ends[ends.length - 1]);
                    for (int day = Integer.parseInt(ends[0]); day <= last; day++) {
                        off.add(page.atDay(day));
                    }
                }
            }
        });
        return off;
    }
}
