package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.List;

/**
 * Reads a договор: number and date from its head, the parties from the preamble, their codes from there or from the
 * requisites at the end, the price from its text. The seller is who delivers, works or lets; the buyer is who pays.
 */
final class ContractReader implements TypeReader {

    @Override
    public Draft read(Paper paper, Classification classification) {
        Findings findings = new Findings();
        int titleRow = classification.named().map(title -> title.rowIndex()).orElse(0);
        new TitleReader(paper, classification.title()).read(findings.fields());
        NamedParties.in(paper, titleRow).read(findings);
        List<LabelledRow> requisites = Requisites.of(paper);
        if (!requisites.isEmpty()) {
            Sides sides = new Sides(requisites, 0);
            Sides all = sides.with(new NamedBlocks(requisites).of(findings));
            new SideReader(all, paper.recognised()).readMissing(findings);
            BankReader.ofTwoSides(all).read(findings);
            new LeftOver(requisites, all, paper.recognised()).read(findings.fields());
        }
        ProseSums sums = ProseSums.in(paper, titleRow);
        findings.put(sums.totals());
        if (findings.has(FieldName.TOTAL_AMOUNT)) {
            findings.put(FieldName.CURRENCY, CurrencyReader.in(paper.rows()));
        }
        return findings.draft(List.of());
    }
}
