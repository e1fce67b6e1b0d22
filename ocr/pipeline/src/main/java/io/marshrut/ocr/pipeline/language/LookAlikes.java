package io.marshrut.ocr.pipeline.language;

/** Characters that recognition takes for one another, put back by what stands around them. */
public final class LookAlikes {

    private static final String LETTERS = "OoОоЗзбчВlIiSsDТ|!";
    private static final String DIGITS = "000033648111550711";

    private static final String LATIN = "ABCEHKMOPTXYaceopxy";
    private static final String CYRILLIC = "АВСЕНКМОРТХУасеорху";

    private LookAlikes() {}

    /** Digits in place of their look-alikes, where at least half of the text are digits; otherwise the text itself. */
    public static String digits(String text) {
        StringBuilder folded = new StringBuilder();
        int repairs = 0;
        for (char c : text.toCharArray()) {
            int at = LETTERS.indexOf(c);
            folded.append(at < 0 ? c : DIGITS.charAt(at));
            repairs += at < 0 ? 0 : 1;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        return repairs <= digits ? folded.toString() : text;
    }

    /** Russian letters in place of Latin ones that look the same, where the word has no other Latin letter. */
    public static String cyrillic(String word) {
        StringBuilder folded = new StringBuilder();
        for (char c : word.toCharArray()) {
            int at = LATIN.indexOf(c);
            if (at < 0 && isLatin(c)) {
                return word;
            }
            folded.append(at < 0 ? c : CYRILLIC.charAt(at));
        }
        return folded.toString();
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
