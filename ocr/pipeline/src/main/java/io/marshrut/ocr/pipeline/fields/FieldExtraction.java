package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.DocumentChecks;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.pipeline.confidence.Calibration;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import io.marshrut.ocr.pipeline.pages.Rereading;
import io.marshrut.ocr.pipeline.payment.PaymentCode;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.DocumentClassifier;
import io.marshrut.ocr.pipeline.types.Paper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From read pages to the document's type, fields, lines and checks. */
public final class FieldExtraction {

    private final Calibration calibration = Calibration.standard();
    private final Clock clock;
    private final EvidenceWatch watch;

    public FieldExtraction(Clock clock) {
        this(clock, EvidenceWatch.NONE);
    }

    /** @param watch hears of the evidence behind each value, as a calibration wants it */
    public FieldExtraction(Clock clock, EvidenceWatch watch) {
        this.clock = clock;
        this.watch = watch;
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

    /** Of pages that are not read a second time. */
    public Extraction extract(List<ReadPage> pages) {
        return extract(pages, Rereading.NONE);
    }

    /** @param again reads what little speaks for a second time */
    public Extraction extract(List<ReadPage> pages, Rereading again) {
        List<PageLayout> layouts =
                pages.stream().filter(ReadPage::hasImage).map(ReadPage::layout).toList();
        Paper paper = Paper.of(layouts, pages.stream().anyMatch(ReadPage::recognised));
        Classification classification = new DocumentClassifier(paper).classify();
        List<Check> checks = new ArrayList<>(incompletePages(pages));
        Optional<ClaimLetter> claim = ClaimLetter.in(layouts).filter(letter -> letter.outdoes(classification));
        if (claim.isPresent()) {
            return claim(claim.get(), paper, checks, again);
        }
        Optional<TypeReader> reader = TypeReaders.of(classification.type());
        if (reader.isEmpty()) {
            return new Extraction(classification.type(), classification.confidence(), Map.of(), List.of(), checks);
        }
        Draft draft = reader.get().read(paper, classification);
        Witnesses witnesses = new Witnesses(
                classification.type(), layouts, paper.recognised(), payments(pages), StruckSums.on(pages), again);
        return extraction(draft, witnesses, classification.confidence(), checks);
    }

    /** Takes over what a file states as data; it is checked like everything else. */
    public Extraction takeOver(Statement statement) {
        Map<FieldName, Found> fields = new EnumMap<>(FieldName.class);
        statement.fields().forEach((name, value) -> fields.put(name, value.found()));
        Draft draft = new Draft(fields, statement.lines());
        List<Check> checks = DocumentChecks.of(draft.values(), LocalDate.now(clock));
        return new Extraction(
                statement.type(), 1, new Review(checks, calibration).ofStated(fields), draft.lines(), checks);
    }

    private Extraction claim(ClaimLetter letter, Paper paper, List<Check> checks, Rereading again) {
        Draft draft = new Draft(new ClaimReader(letter, paper.recognised()).read(), List.of());
        if (draft.fields().containsKey(FieldName.TOTAL_AMOUNT)) {
            CurrencyReader.in(paper.rows()).ifPresent(found -> draft.fields().put(FieldName.CURRENCY, found));
        }
        Witnesses witnesses = new Witnesses(
                DocumentType.LEGAL_CLAIM, paper.pages(), paper.recognised(), List.of(), StruckSums.NONE, again);
        return extraction(draft, witnesses, letter.confidence(), checks);
    }

    private Extraction extraction(Draft draft, Witnesses witnesses, double confidence, List<Check> checks) {
        Verdict verdict = new CrossExamination(calibration).of(draft, witnesses, LocalDate.now(clock));
        checks.addAll(verdict.checks());
        watch.read(witnesses.type(), verdict.fields(), verdict.evidence());
        return new Extraction(witnesses.type(), confidence, verdict.fields(), verdict.lines(), checks);
    }

    private static List<PaymentCode> payments(List<ReadPage> pages) {
        return pages.stream().flatMap(page -> page.payments().stream()).toList();
    }

    private static List<Check> incompletePages(List<ReadPage> pages) {
        return pages.stream()
                .filter(page -> !page.complete())
                .map(page -> Check.of(CheckCode.PAGE_COMPLETE, false, Map.of("page", String.valueOf(page.number()))))
                .toList();
    }
}
