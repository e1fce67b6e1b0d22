package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.List;

/**
 * Words that name the document: tokens {@code first} to {@code last} of the row, both included.
 *
 * @param type that the words name
 * @param rowIndex of the row among all rows of the document
 * @param strength how certainly these words mean that type, 0..1
 * @param prominence how much it stands as a title does and not as a mention, 0..1
 */
public record Title(DocumentType type, int rowIndex, Row row, int first, int last, double strength, double prominence) {

    public Box box() {
        return row.tokens().get(first).box().union(row.tokens().get(last).box());
    }

    /** Tokens of the row behind the title. */
    public List<Token> rest() {
        return row.tokens().subList(last + 1, row.tokens().size());
    }

    /** Its share in the evidence for the type. */
    double weight() {
        return strength * (0.25 + 0.55 * prominence);
    }
}
