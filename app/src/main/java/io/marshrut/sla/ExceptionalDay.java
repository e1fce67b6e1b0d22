package io.marshrut.sla;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A date that differs from its calendar, as it is kept: {@code 2026-12-31}, {@code 2026-12-30 09:00-13:00,14:00-16:00}. */
final class ExceptionalDay {

    private ExceptionalDay() {}

    /** @return hours by date, none for a day off */
    static Map<LocalDate, List<WorkingHours>> parse(List<String> texts) {
        Map<LocalDate, List<WorkingHours>> days = new TreeMap<>();
        for (String text : texts) {
            String[] parts = text.split(" ");
            days.put(
                    LocalDate.parse(parts[0]),
                    parts.length == 1
                            ? List.of()
                            : Arrays.stream(parts[1].split(","))
                                    .map(WorkingHours::parse)
                                    .toList());
        }
        return days;
    }

    static List<String> texts(Map<LocalDate, List<WorkingHours>> days) {
        return new TreeMap<>(days)
                .entrySet().stream()
                        .map(day -> (day.getKey() + " "
                                        + String.join(
                                                ",",
                                                day.getValue().stream()
                                                        .map(WorkingHours::text)
                                                        .toList()))
                                .strip())
                        .toList();
    }
}
