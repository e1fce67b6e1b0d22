package io.marshrut.ocr.pipeline.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates in figures and in words: {@code 12.03.2026}, {@code 12.03.26}, {@code 2026-03-12}, {@code «12» марта 2026 г.} */
public final class Dates {

    private static final List<String> MONTHS = Stream.of(
                    "января",
                    "февраля",
                    "марта",
                    "апреля",
                    "мая",
                    "июня",
                    "июля",
                    "августа",
                    "сентября",
                    "октября",
                    "ноября",
                    "декабря")
            .map(Folding::fold)
            .toList();

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern FIGURES =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern WORDS =
            Pattern.compile("[«\"“'<]*\\s?(\\d{1,2})\\s?[»\"”'>]*\\s+(\\p{L}{3,9})\\s+(\\d{4})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Dates() {}

    /** A date with the range of characters that it takes in the text. */
    public record Hit(LocalDate date, int start, int end) {}

    /** The first date of a text; one that no calendar has is none. */
    public static Optional<Hit> find(String text) {
        String readable = WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(figures(word)));
        return Stream.of(
                        search(ISO, readable, m -> date(number(m, 1), number(m, 2), number(m, 3))),
                        search(FIGURES, readable, m -> date(year(m.group(3)), number(m, 2), number(m, 1))),
                        search(WORDS, readable, m -> date(number(m, 3), month(m.group(2)), number(m, 1))))
                .flatMap(Optional::stream)
                .min((a, b) -> Integer.compare(a.start(), b.start()));
    }

    private interface Reading {
        Optional<LocalDate> of(MatchResult match);
    }

    private static Optional<Hit> search(Pattern pattern, String text, Reading reading) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> reading.of(match).map(date -> new Hit(date, match.start(), match.end())).stream())
                .findFirst();
    }

    /** Of the same length as the word, so that places in the text stay true. */
    private static String figures(MatchResult word) {
        return LookAlikes.digits(word.group());
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** Two figures are of this century: the documents in hand are not older. */
    private static int year(String figures) {
        int year = Integer.parseInt(figures);
        return figures.length() == 2 ? 2000 + year : year;
    }

    /** 1..12, or 0 for a word that is no month. */
    static int month(String word) {
        String folded = Folding.fold(word);
        List<Integer> near = IntStream.range(0, MONTHS.size())
                .filter(i -> EditDistance.between(folded, MONTHS.get(i), tolerated(folded)) <= tolerated(folded))
                .boxed()
                .toList();
        return near.size() == 1 ? near.get(0) + 1 : MONTHS.indexOf(folded) + 1;
    }

    private static int tolerated(String word) {
        return word.length() < 5 ? 0 : 1;
    }
}
