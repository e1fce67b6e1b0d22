package io.marshrut.ocr.pipeline.language;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short names of units of measurement as documents use them (after the classifier ОКЕИ). */
public final class Units {

    private static final Map<String, String> BY_FOLDED = Stream.of(
                    "шт", "м", "м2", "м3", "м²", "м³", "кв.м", "куб.м", "пог.м", "п.м", "км", "мм", "см", "кг", "г",
                    "т", "л", "мл", "упак", "уп", "пач", "кор", "ящ", "меш", "рул", "лист", "бух", "бут", "бан",
                    "компл", "комп", "набор", "пара", "усл", "услуга", "раб", "час", "ч", "дн", "сут", "мес", "месяц",
                    "год", "смена", "чел", "чел.час", "рейс", "ед", "тыс.шт", "руб", "кВт.ч", "Гкал")
            .collect(Collectors.toMap(Units::folded, Function.identity(), (first, second) -> first));

    private Units() {}

    /** The unit that a reading stands for, look-alikes and case put right; empty for an unknown one. */
    public static Optional<String> known(String reading) {
        return Optional.ofNullable(BY_FOLDED.get(folded(reading)))
                .or(() -> Optional.ofNullable(BY_FOLDED.get(folded(withWideLetters(reading)))));
    }

    /** «ш» is as wide as two Latin letters, which it is taken for. */
    private static String withWideLetters(String reading) {
        return reading.replaceAll("(?i)LU|UI|IU|LLI|III", "ш");
    }

    private static String folded(String unit) {
        return Folding.fold(unit.replaceAll("[\\s.,:;|\\[\\]]+", ""));
    }
}
