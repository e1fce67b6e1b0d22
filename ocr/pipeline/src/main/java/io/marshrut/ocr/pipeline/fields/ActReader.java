package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.tables.DocumentTable;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.Paper;
import java.util.Optional;

/**
 * Reads an акт of work done or services rendered: with labelled sides and a table as programs print it, or as a text that
 * names the parties and the sum in its sentences.
 */
final class ActReader implements TypeReader {

    @Override
    public Draft read(Paper paper, Classification classification) {
        Findings findings = new Findings();
        int titleRow = classification.named().map(title -> title.rowIndex()).orElse(0);
        DocumentTable table = DocumentTable.in(paper.pages());
        Sides sides = new Sides(paper.rows(), 0);
        NamedParties parties = NamedParties.in(paper, titleRow);
        new TitleReader(paper, classification.title()).read(findings.fields());
        if (!findings.has(FieldName.NUMBER)) {
            Findings boxed = new Findings();
            new BoxedHead(paper, classification.title()).readBoxes(boxed);
            boxed.fields().forEach((name, found) -> findings.put(name, Optional.of(found)));
        }
        parties.read(findings);
        Sides all = sides.with(new NamedBlocks(paper.rows()).of(findings));
        new SideReader(all, paper.recognised()).readMissing(findings);
        BankReader.ofTwoSides(all).read(findings);
        ProseSums prose = ProseSums.in(paper, titleRow);
        Totals totals = FreeTotals.of(paper, table, titleRow);
        findings.put(totals.total().isPresent() ? totals.withTaxOf(prose.totals()) : prose.totals())
                .put(FieldName.BASIS, BasisReader.in(paper.rows()))
                .put(FieldName.BASIS, BasisReader.inProse(paper, titleRow))
                .put(FieldName.CURRENCY, CurrencyReader.in(paper.rows()));
        new LeftOver(paper.rows(), all, paper.recognised()).read(findings.fields());
        return findings.draft(new LineReader(paper.recognised()).read(table.items()));
    }
}
