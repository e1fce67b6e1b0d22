package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.DocumentChecks;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From read pages to the document's type, fields, lines and checks. */
public final class FieldExtraction {

    private final Clock clock;

    public FieldExtraction(Clock clock) {
        this.clock = clock;
    }

    /**
     * What was understood.
     *
     * @param fields empty for {@link DocumentType#OTHER}
     */
    public record Extraction(
            DocumentType type,
            double typeConfidence,
            Map<FieldName, RecognisedField> fields,
            List<DocumentLine> lines,
            List<Check> checks) {}

    public Extraction extract(List<ReadPage> pages) {
        List<PageLayout> layouts =
                pages.stream().filter(ReadPage::hasImage).map(ReadPage::layout).toList();
        List<LabelledRow> rows = LabelledRow.of(layouts);
        Classification classification = new DocumentClassifier(rows).classify();
        List<Check> checks = new ArrayList<>(incompletePages(pages));
        boolean recognised = pages.stream().anyMatch(ReadPage::recognised);
        Optional<ClaimLetter> claim = ClaimLetter.in(layouts).filter(letter -> letter.outdoes(classification));
        if (claim.isPresent()) {
            return claim(claim.get(), recognised, checks);
        }
        if (classification.title() == null) {
            return new Extraction(classification.type(), classification.confidence(), Map.of(), List.of(), checks);
        }
        Draft draft = new PrimaryDocumentReader(layouts, rows, classification, recognised).read();
        checks.addAll(DocumentChecks.of(draft.values(), LocalDate.now(clock)));
        return new Extraction(
                classification.type(), classification.confidence(), Review.of(draft, checks), draft.lines(), checks);
    }

    private Extraction claim(ClaimLetter letter, boolean recognised, List<Check> checks) {
        Draft draft = new Draft(new ClaimReader(letter, recognised).read(), List.of());
        checks.addAll(DocumentChecks.of(draft.values(), LocalDate.now(clock)));
        return new Extraction(
                DocumentType.LEGAL_CLAIM, letter.confidence(), Review.of(draft, checks), List.of(), checks);
    }

    private static List<Check> incompletePages(List<ReadPage> pages) {
        return pages.stream()
                .filter(page -> !page.complete())
                .map(page -> Check.of(CheckCode.PAGE_COMPLETE, false, Map.of("page", String.valueOf(page.number()))))
                .toList();
    }
}
