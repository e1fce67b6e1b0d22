package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.util.List;

/**
 * A column between two edges, as fractions of the page's width.
 *
 * @param heading the words over it
 */
public record Column(ColumnRole role, double left, double right, List<Word> heading) {

    /** One of which the heading is not known, or tells no more than the role. */
    public Column(ColumnRole role, double left, double right) {
        this(role, left, right, List.of());
    }

    public boolean holds(Box box) {
        return box.centreX() >= left && box.centreX() < right;
    }

    double width() {
        return right - left;
    }

    Column under(List<Word> words) {
        return new Column(role, left, right, words);
    }

    Column as(ColumnRole other) {
        return new Column(other, left, right, heading);
    }
}
