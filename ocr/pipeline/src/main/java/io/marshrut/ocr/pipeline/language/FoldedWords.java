package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.stream.Collectors;

/** Words brought into the form in which they can be compared with expected ones. */
public final class FoldedWords {

    private FoldedWords() {}

    /** Letters and digits of the tokens, «№» and «%», with single spaces. */
    public static String of(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.isMark() || token.isMark('№') || token.isMark('%'))
                .map(token -> Folding.fold(token.text()))
                .collect(Collectors.joining(" "));
    }

    /** Whether the token is that word, up to look-alikes. */
    public static boolean is(Token token, String word) {
        return Folding.fold(token.text()).equals(Folding.fold(word));
    }
}
