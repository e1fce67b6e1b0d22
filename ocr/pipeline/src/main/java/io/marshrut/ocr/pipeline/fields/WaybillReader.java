package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;

/**
 * Reads a товарная накладная (ТОРГ-12). The seller is the «Поставщик», the buyer the «Плательщик»; who hands the goods
 * over and who takes them may be others, and count only where the form names nobody else.
 */
final class WaybillReader implements TypeReader {

    @Override
    public Draft read(Paper paper, Classification classification) {
        Findings findings = new Findings();
        DocumentTable table = DocumentTable.in(paper.pages());
        new BoxedHead(paper, classification.title()).read(findings);
        Sides sides = new Sides(paper.rows(), 0);
        new SideReader(sides, paper.recognised()).readWithCarriers(findings.fields());
        BankReader.ofSellerAlone(sides).read(findings);
        int titleRow = classification.named().map(title -> title.rowIndex()).orElse(0);
        findings.put(
                        ColumnTotals.isSplit(table)
                                ? ColumnTotals.in(table)
                                : FreeTotals.of(paper, table, titleRow)
                                        .or(ColumnTotals.in(table))
                                        .withoutGrossAsNet())
                .put(FieldName.BASIS, BasisReader.in(paper.rows()))
                .put(FieldName.CURRENCY, CurrencyReader.in(paper.rows()));
        return findings.draft(new LineReader(paper.recognised()).read(table.items()));
    }
}
