package io.marshrut.sla;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an administrator says about a working calendar, before and after it is checked. Anything may be null before.
 *
 * @param nameEn empty where it is called as in Russian
 * @param production {@code true} where the production calendar says which days are worked, else {@code days} do
 * @param days names of {@link java.time.DayOfWeek}
 * @param opens {@code HH:mm}
 * @param closes {@code HH:mm}; {@code 00:00} is the midnight at the day's end
 * @param breakFrom {@code HH:mm}, with {@code breakTo}; both empty where there is no break
 * @param closed days without work in every year: {@code 01.01, 07.01}
 * @param exceptions a date a line: {@code 31.12.2026} for a day off, {@code 30.12.2026 09:00-16:00} for other hours
 */
public record CalendarDraft(
        String code,
        String nameRu,
        String nameEn,
        String production,
        List<String> days,
        String opens,
        String closes,
        String breakFrom,
        String breakTo,
        String closed,
        String exceptions) {

    /** What the form shows at first. */
    public static CalendarDraft empty() {
        return new CalendarDraft(
                "",
                "",
                "",
                "false",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                "09:00",
                "18:00",
                "13:00",
                "14:00",
                "01.01",
                "");
    }

    public boolean followsProduction() {
        return "true".equals(production);
    }

    CalendarDraft tidy() {
        return new CalendarDraft(
                text(code),
                text(nameRu),
                text(nameEn),
                String.valueOf(followsProduction()),
                days == null ? List.of() : days,
                text(opens),
                text(closes),
                text(breakFrom),
                text(breakTo),
                text(closed),
                exceptions == null ? "" : exceptions.strip());
    }

    /** Without the code, which never changes. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("nameRu", nameRu);
        facts.put("nameEn", nameEn);
        facts.put("production", production);
        facts.put("days", followsProduction() ? "" : String.join(", ", days));
        facts.put("hours", opens + "–" + closes + (breakFrom.isEmpty() ? "" : " (" + breakFrom + "–" + breakTo + ")"));
        facts.put("closed", closed);
        facts.put("exceptions", exceptions.lines().toList().toString());
        return facts;
    }

    private static String text(String raw) {
        return raw == null ? "" : raw.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
