package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;

/** A column between two edges, as fractions of the page's width. */
public record Column(ColumnRole role, double left, double right) {

    public boolean holds(Box box) {
        return box.centreX() >= left && box.centreX() < right;
    }

    double width() {
        return right - left;
    }

    Column as(ColumnRole other) {
        return new Column(other, left, right);
    }
}
