package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;

/** Reads a счёт на оплату, in any layout a supplier's program may give it; each part of the page has its own reader. */
final class InvoiceReader implements TypeReader {

    @Override
    public Draft read(Paper paper, Classification classification) {
        Findings findings = new Findings();
        int titleRow = classification.named().map(title -> title.rowIndex()).orElse(0);
        DocumentTable table = DocumentTable.in(paper.pages());
        Sides sides = new Sides(paper.rows(), titleRow);
        new TitleReader(paper, classification.title()).read(findings.fields());
        new SideReader(sides, paper.recognised()).readWithBeneficiary(findings.fields());
        new BankReader(sides).read(findings.fields());
        findings.put(FieldName.SELLER_NAME, LetterheadName.above(paper.rows(), titleRow, paper.recognised()))
                .put(FreeTotals.of(paper, table, titleRow)
                        .withTaxOf(ProseSums.in(paper, titleRow).totals()))
                .put(FieldName.BASIS, BasisReader.in(paper.rows()))
                .put(FieldName.CURRENCY, CurrencyReader.in(paper.rows()));
        new LeftOver(paper.rows(), sides, paper.recognised()).read(findings.fields());
        return findings.draft(new LineReader(paper.recognised()).read(table.items()));
    }
}
