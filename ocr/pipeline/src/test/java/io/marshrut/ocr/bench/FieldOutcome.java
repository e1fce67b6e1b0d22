package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.ValueKind;

/**
 * One field of one document.
 *
 * @param expected null where it is not on the page
 * @param got null where none was read
 * @param error of characters, 0 to 1
 */
record FieldOutcome(
        DamagedDocument document,
        FieldName name,
        String expected,
        String got,
        double confidence,
        boolean marked,
        boolean right,
        double error) {

    FieldOutcome of(DamagedDocument other) {
        return new FieldOutcome(other, name, expected, got, confidence, marked, right, error);
    }

    boolean isName() {
        return isName(name);
    }

    /** Fields whose letters are measured; the others are right or wrong. */
    static boolean isName(FieldName name) {
        return name.kind() == ValueKind.TEXT && name != FieldName.NUMBER;
    }

    boolean accepted() {
        return got != null && !marked;
    }

    /** Wrong, made up or struck through by hand, and nobody is asked to look. */
    boolean silent() {
        return accepted() && (!right || document.truth().disputed().contains(name));
    }
}
