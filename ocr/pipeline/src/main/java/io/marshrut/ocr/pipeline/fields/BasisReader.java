package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.FoldedWords;
import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;
import java.util.Optional;

/** The contract or order behind «Основание». */
final class BasisReader {

    private BasisReader() {}

    static Optional<Found> in(List<LabelledRow> rows) {
        return rows.stream()
                .flatMap(row -> row.label(Label.BASIS).stream()
                        .filter(hit -> hit.opensCell())
                        .map(hit -> value(row.valueOf(hit)))
                        .flatMap(tokens -> found(tokens, row.row().page()).stream()))
                .findFirst();
    }

    /** Up to the number of the form's line: «[8]». */
    private static List<Token> value(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && !tokens.get(end).isMark('[')) {
            end++;
        }
        while (end > 0 && tokens.get(end - 1).isMark() && !tokens.get(end - 1).isMark('»')) {
            end--;
        }
        return tokens.subList(0, end);
    }

    private static Optional<Found> found(List<Token> tokens, int page) {
        boolean says = tokens.stream().anyMatch(token -> !token.isMark());
        boolean saysNone = !tokens.isEmpty() && FoldedWords.is(tokens.get(0), "без");
        return says && !saysNone
                ? Optional.of(Found.text(Token.join(tokens), page, Found.wordsOf(tokens)))
                : Optional.empty();
    }
}
