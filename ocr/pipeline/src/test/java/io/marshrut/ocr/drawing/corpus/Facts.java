package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.Grid;

/** Labels and values in a ruled table of two columns. */
record Facts(Press press, float label, float thickness) {

    void row(String name, String value) {
        if (value == null) {
            return;
        }
        press.room(30);
        Grid grid = new Grid(
                press.sheet,
                press.left,
                Grid.columns(Grid.left(label), Grid.left(press.width() - label)),
                thickness,
                thickness);
        press.y = grid.row(press.y, press.look.text(), name, value);
    }
}
