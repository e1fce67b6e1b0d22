package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;

/**
 * Reads a счёт-фактура (постановление Правительства РФ № 1137) and an УПД, whose upper part is one: the same lines
 * (1)–(8), the same columns, «Всего к оплате» under them.
 */
final class TaxFormReader implements TypeReader {

    @Override
    public Draft read(Paper paper, Classification classification) {
        Findings findings = new Findings();
        DocumentTable table = DocumentTable.in(paper.pages());
        new TitleReader(paper, TaxFormTitle.of(paper, classification)).read(findings.fields());
        Sides sides = new Sides(paper.rows(), 0);
        new SideReader(sides, paper.recognised()).read(findings.fields());
        BankReader.ofSellerAlone(sides).read(findings);
        findings.put(ColumnTotals.in(table))
                .put(FieldName.BASIS, BasisReader.in(paper.rows()))
                .put(FieldName.CURRENCY, CurrencyReader.in(paper.rows()));
        new LeftOver(paper.rows(), sides, paper.recognised()).read(findings.fields());
        return findings.draft(new LineReader(paper.recognised()).read(table.items()));
    }
}
