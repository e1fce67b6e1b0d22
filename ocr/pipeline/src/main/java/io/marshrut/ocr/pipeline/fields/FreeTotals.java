package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.tables.TableFrame;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.List;

/** Totals of documents without a prescribed form: in rows under the table, and where these say nothing, in its columns. */
final class FreeTotals {

    private FreeTotals() {}

    static Totals of(Paper paper, DocumentTable table, int titleRow) {
        Totals rows = InvoiceTotals.in(rowsUnder(paper, table, titleRow));
        return ColumnTotals.isSplit(table) ? ColumnTotals.in(table).or(rows).withoutGrossAsNet() : rows;
    }

    /** Rows from the one that ends the table; without a table, from the title on. */
    private static List<LabelledRow> rowsUnder(Paper paper, DocumentTable table, int titleRow) {
        List<LabelledRow> rows = paper.rows();
        int from = table.last()
                .flatMap(TableFrame::totals)
                .map(end -> rows.stream().map(LabelledRow::row).toList().indexOf(end))
                .orElse(titleRow);
        return rows.subList(from, rows.size());
    }
}
