package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.pipeline.language.Dates;
import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.Set;

/** The sign before a number, in the forms in which it is typed and misread. */
public final class NumberSign {

    private static final Set<String> FORMS = Set.of("N", "No", "Nо", "Ne", "Nе", "NО", "NO", "Nº", "Мо", "Mо", "Nr");

    private static final int LONGEST_NUMBER = 7;
    private static final int LONGEST_PART = 12;

    private NumberSign() {}

    /** On scans the sign becomes an «М»; one that is joined to something is the number's own letter: «М-15». */
    private static boolean isLoneM(Token token) {
        return token.word().text().equals("М") || token.word().text().equals("M");
    }

    /** «Номер», written out. */
    public static boolean isWord(Token token) {
        return FoldedWords.is(token, "номер");
    }

    /** «NБП-42», «N42»: a Latin letter that Russian ones or digits follow is the sign. */
    public static boolean isGlued(Token token) {
        String text = token.text();
        return text.length() > 1
                && text.charAt(0) == 'N'
                && (Character.isDigit(text.charAt(1))
                        || Character.UnicodeBlock.of(text.charAt(1)) == Character.UnicodeBlock.CYRILLIC);
    }

    /** «0000-4586 от 07.12.2025», and nothing before it: a number that needs no sign. */
    public static boolean isDated(List<Token> row) {
        int from = 0;
        while (from < row.size() && !FoldedWords.is(row.get(from), "от")) {
            from++;
        }
        List<Token> before = row.subList(0, from);
        return from < row.size()
                && !before.isEmpty()
                && before.size() <= LONGEST_NUMBER
                && before.stream().anyMatch(token -> token.text().chars().anyMatch(Character::isDigit))
                && before.stream()
                        .allMatch(token -> token.isMark()
                                || token.text().length() <= LONGEST_PART
                                        && token.text().chars().noneMatch(Character::isLowerCase)
                                || token.isNumber())
                && Dates.find(Token.join(row.subList(from, row.size()))).isPresent();
    }

    public static boolean is(Token token) {
        return token.isMark('№') || token.isMark('#') || FORMS.contains(token.text()) || isLoneM(token);
    }
}
