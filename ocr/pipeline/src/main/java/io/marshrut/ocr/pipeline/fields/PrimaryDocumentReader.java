package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.tables.TableFrame;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of a счёт or an УПД; each part of the page has its own reader. */
final class PrimaryDocumentReader {

    private final List<PageLayout> pages;
    private final List<LabelledRow> rows;
    private final Classification classification;
    private final boolean recognised;
    private final Map<FieldName, Found> fields = new EnumMap<>(FieldName.class);

    /**
     * Prepares to read.
     *
     * @param recognised whether Tesseract read the pages, so that look-alike letters are to be put back
     */
    PrimaryDocumentReader(
            List<PageLayout> pages, List<LabelledRow> rows, Classification classification, boolean recognised) {
        this.pages = pages;
        this.rows = rows;
        this.classification = classification;
        this.recognised = recognised;
    }

    Draft read() {
        boolean invoice = classification.type() == DocumentType.INVOICE;
        Title title = classification.title();
        DocumentTable table = DocumentTable.in(pages);
        Sides sides = new Sides(rows, invoice ? title.rowIndex() : 0);
        new TitleReader(rows, title, recognised).read(fields);
        new SideReader(sides, recognised).read(fields);
        if (invoice) {
            new BankReader(sides).read(fields);
            put(FieldName.SELLER_NAME, LetterheadName.above(rows, title.rowIndex(), recognised));
        }
        put(invoice ? InvoiceTotals.in(rowsUnder(table)) : UtdTotals.in(table));
        put(FieldName.BASIS, BasisReader.in(rows));
        put(FieldName.CURRENCY, CurrencyReader.in(rows));
        return new Draft(fields, new LineReader(recognised).read(table.items()));
    }

    private void put(Totals totals) {
        put(FieldName.NET_AMOUNT, totals.net());
        put(FieldName.VAT_RATE, totals.rate());
        put(FieldName.VAT_AMOUNT, totals.vat());
        put(FieldName.TOTAL_AMOUNT, totals.total());
    }

    private void put(FieldName name, Optional<Found> found) {
        found.ifPresent(value -> fields.putIfAbsent(name, value));
    }

    /** Rows from the one that ends the table; without a table, from the title on. */
    private List<LabelledRow> rowsUnder(DocumentTable table) {
        int from = table.last()
                .flatMap(TableFrame::totals)
                .map(end -> rows.stream().map(LabelledRow::row).toList().indexOf(end))
                .orElse(classification.title().rowIndex());
        return rows.subList(from, rows.size());
    }
}
