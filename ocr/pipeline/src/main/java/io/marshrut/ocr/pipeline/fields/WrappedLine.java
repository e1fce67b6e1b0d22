package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;

/** The line with which a cell goes on whose line above ends with a label. */
final class WrappedLine {

    private static final double GAP_BETWEEN_CELLS = 1.2;
    /** Distance of two lines' middles that ends a paragraph, in letters' heights. */
    private static final double PARAGRAPH = 3;

    private WrappedLine() {}

    /** Tokens of the cell that begins closest to the left of the label, to the end of the row; empty where none does. */
    static List<Token> under(LabelHit label, Row next) {
        double height = label.row().box().height();
        boolean far = next.page() != label.row().page()
                || next.box().centreY() - label.row().box().centreY() > PARAGRAPH * height;
        List<Token> tokens = next.tokens();
        for (int i = tokens.size() - 1; i >= 0 && !far; i--) {
            boolean opens = next.gapBefore(i) > GAP_BETWEEN_CELLS;
            if (opens && tokens.get(i).box().left() <= label.box().left()) {
                return tokens.subList(i, tokens.size());
            }
        }
        return List.of();
    }
}
