package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.layout.Row;
import java.util.List;
import java.util.Optional;

/**
 * A table's place on one page.
 *
 * @param bodyTop where the heading ends; 0 on a page that continues the table without repeating it
 * @param totals the row that ends the table; empty where it goes on on the next page
 */
public record TableFrame(PageLayout page, double bodyTop, List<Column> columns, Optional<Row> totals) {

    public Optional<Column> column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    public double bodyBottom() {
        return totals.map(row -> row.box().top()).orElse(1.0);
    }

    /** The same columns on the next page. */
    TableFrame continuedOn(PageLayout next) {
        return new TableFrame(next, 0, columns, TableEnd.below(next, 0));
    }
}
