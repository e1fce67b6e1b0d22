package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.tables.Column;
import io.marshrut.ocr.pipeline.tables.ColumnRole;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.tables.TableFrame;
import io.marshrut.ocr.pipeline.tables.TableItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the numbers and units of a table without rulings stand: as high as its sums, as wide as its columns. */
final class LooseCells {

    private static final Set<ColumnRole> SHORT = EnumSet.of(
            ColumnRole.UNIT, ColumnRole.QUANTITY, ColumnRole.PRICE, ColumnRole.AMOUNT, ColumnRole.RATE, ColumnRole.VAT);
    /** Of a letter's height: room that recognition needs around a word. */
    private static final double MARGIN = 0.35;

    private LooseCells() {}

    static List<Box> in(PageLayout page) {
        DocumentTable table = DocumentTable.in(List.of(page));
        List<Box> cells = new ArrayList<>();
        for (TableFrame frame : table.frames()) {
            for (TableItem item : table.items()) {
                line(item)
                        .ifPresent(line -> frame.columns().stream()
                                .filter(column -> SHORT.contains(column.role()))
                                .forEach(column -> cells.add(cell(column, line))));
            }
        }
        return cells;
    }

    /** None where the groups of a number lie in several columns, so that its own cell is empty. */
    private static Optional<Box> line(TableItem item) {
        return Stream.of(ColumnRole.AMOUNT, ColumnRole.GROSS, ColumnRole.PRICE)
                .map(item::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .flatMap(words -> words.stream().map(Word::box).reduce(Box::union));
    }

    private static Box cell(Column column, Box line) {
        double margin = line.height() * MARGIN;
        return new Box(column.left(), line.top() - margin, column.right(), line.bottom() + margin);
    }
}
