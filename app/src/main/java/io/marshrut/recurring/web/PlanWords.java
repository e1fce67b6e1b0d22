package io.marshrut.recurring.web;

import io.marshrut.recurring.Repetition;
import io.marshrut.recurring.Rhythm;
import io.marshrut.shared.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rules in words: «раз в 2 месяца, 15-го числа». */
@Component("planWords")
public class PlanWords {

    private final Texts texts;

    PlanWords(Texts texts) {
        this.texts = texts;
    }

    public String of(Repetition repetition, Locale language) {
        Rhythm rhythm = repetition.rhythm();
        String often = texts.get("recurring.rule." + rhythm.unit(), language, rhythm.every());
        if (repetition.counting() == Repetition.Counting.COMPLETION) {
            return texts.get("recurring.rule.from-closing", language, often);
        }
        return switch (rhythm.unit()) {
            case DAY, YEAR -> often;
            case WEEK ->
                rhythm.weekdays().isEmpty()
                        ? texts.get(
                                "recurring.rule.on",
                                language,
                                often,
                                weekday(rhythm.startsOn().getDayOfWeek(), language))
                        : texts.get(
                                "recurring.rule.on",
                                language,
                                often,
                                rhythm.weekdays().stream()
                                        .sorted()
                                        .map(day -> day.getDisplayName(TextStyle.SHORT, language))
                                        .collect(Collectors.joining(", ")));
            case MONTH -> texts.get("recurring.rule.on", language, often, ofMonth(rhythm, language));
        };
    }

    private String ofMonth(Rhythm rhythm, Locale language) {
        if (rhythm.ordinal() != null) {
            return texts.get(
                    "recurring.rule.ordinal",
                    language,
                    gender(rhythm.weekday()),
                    String.valueOf(rhythm.ordinal()),
                    weekday(rhythm.weekday(), language));
        }
        int day = rhythm.monthDay() == null ? rhythm.startsOn().getDayOfMonth() : rhythm.monthDay();
        return day == 31
                ? texts.get("recurring.rule.last-day", language)
                : texts.get("recurring.rule.month-day", language, day);
    }

    public String weekday(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language);
    }

    /** Of the Russian word. */
    private static String gender(DayOfWeek day) {
        return switch (day) {
            case WEDNESDAY, FRIDAY, SATURDAY -> "f";
            case SUNDAY -> "n";
            default -> "m";
        };
    }
}
