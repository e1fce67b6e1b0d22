package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;

/**
 * The part of a page that describes one side of the document.
 *
 * @param lines tokens of each line in it, the side's own label left out
 */
record SideZone(Label side, int page, List<List<Token>> lines) {

    boolean contains(Token token) {
        return lineOf(token) >= 0;
    }

    /** How many lines below the first one it stands; -1 for outside. */
    int lineOf(Token token) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(token)) {
                return i;
            }
        }
        return -1;
    }
}
