package io.marshrut.ocr.pipeline.input;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether the words of a text layer can be words of a language: fonts whose letters were mixed up give words without
 * vowels, or of nothing else, and programs that lose the spaces give words of many lines.
 */
final class WordPlausibility {

    private static final Pattern LETTERS = Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}]+");
    private static final Pattern VOWELS = Pattern.compile("[аеёиоуыэюяaeiouy]");
    /** «контрстратегия» has six consonants in a row, Latin words five. */
    private static final Pattern CONSONANTS = Pattern.compile("[^аеёиоуыэюяьъaeiouy]{7,}");

    /** Shorter ones are abbreviations as often as words. */
    private static final int SHORTEST = 6;

    private static final int LONGEST = 40;
    private static final int FEWEST = 12;
    private static final double LEAST_VOWELS = 0.2;
    private static final double MOST_VOWELS = 0.75;
    private static final double IMPLAUSIBLE_SHARE = 0.35;
    private static final double FUSED_SHARE = 0.3;

    private final RussianLetters russian = new RussianLetters();
    private int words;
    private int implausible;
    private int letters;
    private int fused;

    void count(String text) {
        letters += text.length();
        if (text.length() > LONGEST) {
            fused += text.length();
        }
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("^\\P{L}+|\\P{L}+$", "");
        if (plain.length() < SHORTEST || !LETTERS.matcher(plain).matches()) {
            return;
        }
        words++;
        russian.count(plain);
        double vowels = (double) VOWELS.matcher(plain).results().count() / plain.length();
        if (vowels < LEAST_VOWELS
                || vowels > MOST_VOWELS
                || CONSONANTS.matcher(plain).find()) {
            implausible++;
        }
    }

    /** Few words prove nothing. */
    boolean arePlausible() {
        boolean gibberish = words >= FEWEST && implausible > words * IMPLAUSIBLE_SHARE;
        return !gibberish && russian.isPlausible() && fused <= letters * FUSED_SHARE;
    }
}
