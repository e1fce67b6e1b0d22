package io.marshrut.ocr.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first date that a text such as «Договор № 5 от 1 марта 2026 г.» states. */
final class StatedDate {

    private static final Pattern FIGURES =
            Pattern.compile("(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("(?<!\\d)(\\d{1,2})[»\"]?\\s+(\\p{L}{3})\\p{L}*\\s+(\\d{4})(?!\\d)");
    private static final List<String> MONTHS =
            List.of("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    private StatedDate() {}

    static Optional<LocalDate> in(String text) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.find()) {
            return date(year(figures.group(3)), Integer.parseInt(figures.group(2)), figures.group(1));
        }
        Matcher words = WORDS.matcher(text);
        return words.find()
                ? date(
                        year(words.group(3)),
                        MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1,
                        words.group(1))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String figures) {
        return figures.length() == 2 ? 2000 + Integer.parseInt(figures) : Integer.parseInt(figures);
    }
}
