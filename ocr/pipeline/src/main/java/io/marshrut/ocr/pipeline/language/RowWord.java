package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A word of a row as it is compared with others: folded, and whole where it is printed with its letters apart
 * («Д О Г О В О Р»).
 *
 * @param first token of the row that belongs to it
 * @param last token of the row that belongs to it
 */
public record RowWord(String text, int first, int last) {

    /** Fewer single letters may be initials. */
    private static final int FEWEST_LETTERS = 3;
    /** A gap that much wider than the one before it stands between words printed with their letters apart. */
    private static final double WORD_GAP = 1.7;

    public static List<RowWord> of(Row row) {
        List<RowWord> words = new ArrayList<>();
        List<Token> tokens = row.tokens();
        int at = 0;
        while (at < tokens.size()) {
            int end = endOfLetters(row, at);
            if (end - at >= FEWEST_LETTERS) {
                words.add(joined(tokens, at, end));
                at = end;
                continue;
            }
            Token token = tokens.get(at);
            if (!token.isMark() || token.isMark('№')) {
                words.add(new RowWord(Folding.fold(token.text()), at, at));
            }
            at++;
        }
        return words;
    }

    private static RowWord joined(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder();
        tokens.subList(from, to).forEach(token -> text.append(token.text()));
        return new RowWord(Folding.fold(text.toString()), from, to - 1);
    }

    private static int endOfLetters(Row row, int from) {
        List<Token> tokens = row.tokens();
        int end = from;
        double gap = Double.POSITIVE_INFINITY;
        while (end < tokens.size() && isLetter(tokens.get(end))) {
            if (end > from) {
                double next = row.gapBefore(end);
                if (next > gap * WORD_GAP || next <= 0) {
                    break;
                }
                gap = Math.min(gap, next);
            }
            end++;
        }
        return end;
    }

    private static boolean isLetter(Token token) {
        return token.text().length() == 1 && Character.isLetter(token.text().charAt(0));
    }
}
