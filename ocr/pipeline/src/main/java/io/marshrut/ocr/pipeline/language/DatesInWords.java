package io.marshrut.ocr.pipeline.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dates written out, as powers of attorney must bear them (ГК РФ ст. 186): «двенадцатое марта две тысячи двадцать шестого
 * года».
 */
public final class DatesInWords {

    private static final List<String> ORDINALS = Stream.of(
                    "перв",
                    "втор",
                    "трет",
                    "четверт",
                    "пят",
                    "шест",
                    "седьм",
                    "восьм",
                    "девят",
                    "десят",
                    "одиннадцат",
                    "двенадцат",
                    "тринадцат",
                    "четырнадцат",
                    "пятнадцат",
                    "шестнадцат",
                    "семнадцат",
                    "восемнадцат",
                    "девятнадцат",
                    "двадцат")
            .map(Folding::fold)
            .toList();

    private static final String ENDING = "(?:ое|ого|ье|ьего|ьи|ыи)";
    private static final String SIMPLE = "(" + String.join("|", longestFirst()) + ")" + ENDING;
    private static final String ORDINAL = "(?:(двадцать|тридцать)\\s+)?(?:" + SIMPLE + "|(тридцат)" + ENDING + ")";
    private static final Pattern DATE = Pattern.compile("(?<![а-я])" + ORDINAL + "\\s+([а-я]{3,9})\\s+две\\s+тысячи\\s+"
            + "(?:(двадцать|тридцать)\\s+)?(?:" + SIMPLE + "|(тридцат)" + ENDING + ")(?![а-я])");

    private DatesInWords() {}

    /** The first date of a text in folded letters. */
    public static Optional<Dates.Hit> find(String folded) {
        Matcher date = DATE.matcher(folded);
        while (date.find()) {
            int day = number(date.group(1), date.group(2), date.group(3));
            int month = Dates.month(date.group(4));
            int year = 2000 + number(date.group(5), date.group(6), date.group(7));
            try {
                return Optional.of(new Dates.Hit(LocalDate.of(year, month, day), date.start(), date.end()));
            } catch (DateTimeException e) {
                // no such day: perhaps another date follows
            }
        }
        return Optional.empty();
    }

    private static int number(String tens, String simple, String thirty) {
        int base = tens == null ? 0 : tens.startsWith("дв") ? 20 : 30;
        return thirty != null ? 30 : base + ORDINALS.indexOf(simple) + 1;
    }

    private static List<String> longestFirst() {
        return IntStream.range(0, ORDINALS.size())
                .mapToObj(ORDINALS::get)
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.toList());
    }
}
