package io.marshrut.sla.web;

import io.marshrut.journal.Timeline;
import io.marshrut.shared.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fields of a calendar and their values in the reader's words. */
@Component
class CalendarWords implements Timeline.FieldWords {

    private final Texts texts;

    CalendarWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String field(String field, Locale language) {
        return texts.find("sla.calendar.field." + field, language).orElse(field);
    }

    @Override
    public String value(String field, String value, Locale language) {
        return switch (field) {
            case "production" -> texts.get("sla.calendar.production." + value, language);
            case "days" -> days(value, language);
            default -> value;
        };
    }

    private static String days(String value, Locale language) {
        return value.isEmpty()
                ? ""
                : Arrays.stream(value.split(", "))
                        .map(day -> DayOfWeek.valueOf(day).getDisplayName(TextStyle.SHORT_STANDALONE, language))
                        .collect(Collectors.joining(", "));
    }
}
