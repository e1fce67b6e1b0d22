package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import java.util.List;

/** Heights of the rulings that cross the better part of a table. */
final class Separators {

    private Separators() {}

    static List<Double> of(PageLayout page, List<Column> columns) {
        double left = columns.get(0).left();
        double right = columns.get(columns.size() - 1).right();
        return page.rulings().horizontal().stream()
                .filter(line -> Math.min(line.right(), right) - Math.max(line.left(), left) > (right - left) / 2)
                .map(Box::centreY)
                .sorted()
                .toList();
    }
}
