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

    /** The row that sums up the whole table, where the form has one below the sums of the page. */
    public Optional<Row> grandTotals() {
        return totals.map(first -> TableEnd.grand(page, first));
    }

    public double bodyBottom() {
        return totals.map(row -> row.box().top()).orElse(1.0);
    }

    /** Whether its last row sums up more than a page: then only a table with the same heading goes on. */
    boolean isClosed() {
        return totals.isPresent() && !TableEnd.isOfPage(totals.get());
    }

    /** Whether the other one has the same columns, up to one that is misread. */
    boolean hasColumnsOf(TableFrame other) {
        List<ColumnRole> here = roles();
        List<ColumnRole> there = other.roles();
        long common = here.stream().filter(there::contains).count();
        return common >= Math.max(here.size(), there.size()) - 1;
    }

    private List<ColumnRole> roles() {
        return columns.stream()
                .map(Column::role)
                .filter(role -> role != ColumnRole.OTHER)
                .distinct()
                .toList();
    }

    /** The same columns on the next page. */
    TableFrame continuedOn(PageLayout next) {
        return new TableFrame(next, 0, columns, TableEnd.below(next, 0));
    }
}
