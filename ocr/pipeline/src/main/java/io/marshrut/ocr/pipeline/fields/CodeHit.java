package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;

/**
 * A code found behind its label.
 *
 * @param side SELLER or BUYER where the label itself says so («ИНН продавца»), else null
 * @param rowIndex of the row in the document
 */
record CodeHit(CodeKind kind, Found found, List<Token> tokens, Label side, int rowIndex) {

    String value() {
        return found.value();
    }

    boolean isValid() {
        return kind.isValid(found.value());
    }
}
