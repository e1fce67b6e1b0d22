package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.Set;

/** The sign before a number, in the forms in which it is typed and misread. */
public final class NumberSign {

    private static final Set<String> FORMS = Set.of("N", "No", "Nо", "Ne", "Nе", "NО", "NO", "Nº", "Мо", "Mо", "Nr");

    private NumberSign() {}

    /** On scans the sign becomes an «М»; one that is joined to something is the number's own letter: «М-15». */
    private static boolean isLoneM(Token token) {
        return token.word().text().equals("М") || token.word().text().equals("M");
    }

    /** «Номер», written out. */
    public static boolean isWord(Token token) {
        return FoldedWords.is(token, "номер");
    }

    public static boolean is(Token token) {
        return token.isMark('№') || token.isMark('#') || FORMS.contains(token.text()) || isLoneM(token);
    }
}
