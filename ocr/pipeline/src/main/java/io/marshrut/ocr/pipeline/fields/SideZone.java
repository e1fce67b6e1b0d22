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
        return lines.stream().anyMatch(line -> line.contains(token));
    }
}
