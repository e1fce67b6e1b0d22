package io.marshrut.ocr.pipeline.language;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;

/** A label found in a row: tokens {@code first} to {@code last}, both included. */
public record LabelHit(Label label, Row row, int first, int last) {

    private static final int LONGEST_SYNONYM = 5;
    private static final double GAP_BETWEEN_CELLS = 1.2;

    public Box box() {
        return row.tokens().get(first).box().union(row.tokens().get(last).box());
    }

    /**
     * Whether it opens a row or a cell of it, as opposed to standing within a sentence. Marks before it do not count, and
     * the number of a form's line, «(2)», ends the cell before.
     */
    public boolean opensCell() {
        int token = first;
        while (row.gapBefore(token) <= GAP_BETWEEN_CELLS
                && row.tokens().get(token - 1).isMark()) {
            token--;
        }
        return row.gapBefore(token) > GAP_BETWEEN_CELLS || endsFormLine(token);
    }

    private boolean endsFormLine(int token) {
        List<Token> tokens = row.tokens();
        return token >= 2
                && tokens.get(token).isMark(')')
                && tokens.get(token - 1).text().length() <= 2
                && tokens.get(token - 2).isMark('(');
    }

    public boolean isInBrackets() {
        return first > 0 && row.tokens().get(first - 1).isMark('(');
    }

    /** Tokens of the row behind the label, its synonym in brackets and its colon left out: «Поставщик (Исполнитель):». */
    public List<Token> rest() {
        List<Token> tokens = row.tokens();
        int from = behindSynonym(last + 1);
        while (from < tokens.size()
                && (tokens.get(from).isMark(':') || tokens.get(from).isMark(')'))) {
            from++;
        }
        return tokens.subList(from, tokens.size());
    }

    /** «(2)», «(6а)» between the label and its colon. */
    private static boolean isFormLine(Token token) {
        return token.text().length() <= 2 && Character.isDigit(token.text().charAt(0));
    }

    private int behindSynonym(int from) {
        List<Token> tokens = row.tokens();
        if (from >= tokens.size() || !tokens.get(from).isMark('(')) {
            return from;
        }
        if (from + 2 < tokens.size()
                && isFormLine(tokens.get(from + 1))
                && tokens.get(from + 2).isMark(')')) {
            return from + 3;
        }
        for (int i = from + 1; i < Math.min(tokens.size(), from + LONGEST_SYNONYM); i++) {
            if (tokens.get(i).isMark(')')) {
                return i > from + 1 ? i + 1 : from;
            }
            if (tokens.get(i).isMark() || tokens.get(i).text().chars().anyMatch(Character::isDigit)) {
                return from;
            }
        }
        return from;
    }
}
