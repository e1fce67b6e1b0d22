package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Truth;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A result beside its truth. Codes, dates, numbers and amounts are right or wrong; names by the share of characters that are
 * not right. Latin letters that look like Cyrillic ones are the same, as are kinds of quotation marks: a scan does not tell.
 *
 * @param lines of the table whose quantity, price, amount and VAT are all right
 */
record Comparison(
        DamagedDocument document,
        RecognitionResult result,
        List<FieldOutcome> fields,
        int expectedLines,
        int lines,
        double lineNameError,
        WordRecall recall,
        double cpuSeconds) {

    /** Of claims; compared elsewhere, in the claimant's words. */
    private static final Set<FieldName> NOT_MEASURED = EnumSet.of(FieldName.DEMAND, FieldName.CLAIMANT_ADDRESS);

    static Comparison of(DamagedDocument document, RecognitionResult result, String text, double cpuSeconds) {
        List<FieldOutcome> fields = new ArrayList<>();
        for (FieldName name : FieldName.values()) {
            String expected = document.truth().fields().get(name);
            RecognisedField got = result.fields().get(name);
            boolean measured = expected != null || got != null && !mayBeThere(document, name);
            if (measured) {
                fields.add(outcome(document, name, expected, got));
            }
        }
        Truth truth = document.truth();
        int right = 0;
        double error = 0;
        List<DocumentLine> read = result.lines();
        for (int i = 0; i < truth.lines().size(); i++) {
            DocumentLine line = i < read.size() ? read.get(i) : null;
            right += line != null && sameNumbers(truth.lines().get(i), line) ? 1 : 0;
            error += line == null || line.name() == null
                    ? 1
                    : CharacterErrors.of(truth.lines().get(i).name(), line.name());
        }
        // a line too many is as wrong as one too few
        int extra = Math.max(0, read.size() - truth.lines().size());
        WordRecall recall = WordRecall.of(document.document().placed(), text);
        return new Comparison(document, result, fields, truth.lines().size() + extra, right, error, recall, cpuSeconds);
    }

    /** A claim names papers in passing, any of which may be taken for what it is based on. */
    private static boolean mayBeThere(DamagedDocument document, FieldName name) {
        return NOT_MEASURED.contains(name)
                || name == FieldName.BASIS && document.truth().type() == DocumentType.LEGAL_CLAIM;
    }

    boolean typeRight() {
        return result.documentType() == document.truth().type();
    }

    /** Fields were found and nobody has to look at any. */
    boolean touchless() {
        return !result.fields().isEmpty()
                && result.fields().values().stream().noneMatch(RecognisedField::needsReview)
                && result.checks().stream().allMatch(check -> check.ok());
    }

    /** Touchless, but not with what the page says. */
    boolean wronglyTouchless() {
        return touchless()
                && (!typeRight()
                        || fields.stream().anyMatch(field -> !field.isName() && (field.silent() || !field.right())));
    }

    private static FieldOutcome outcome(
            DamagedDocument document, FieldName name, String expected, RecognisedField got) {
        String value = got == null ? null : got.value();
        double error = expected == null || value == null ? 1 : CharacterErrors.of(expected, value);
        boolean right = expected != null && value != null && same(name, expected, value, error);
        double confidence = got == null ? 0 : got.confidence();
        return new FieldOutcome(
                document, name, expected, value, confidence, got != null && got.needsReview(), right, error);
    }

    private static boolean same(FieldName name, String expected, String value, double error) {
        return name.kind() == ValueKind.MONEY ? sameNumber(expected, value) : error == 0;
    }

    private static boolean sameNumbers(DocumentLine expected, DocumentLine read) {
        return sameNumber(expected.quantity(), read.quantity())
                && sameNumber(expected.price(), read.price())
                && sameNumber(expected.amount(), read.amount())
                && sameNumber(expected.vat(), read.vat());
    }

    private static boolean sameNumber(String expected, String read) {
        if (expected == null || read == null) {
            return expected == null && read == null;
        }
        try {
            return new BigDecimal(expected).compareTo(new BigDecimal(read)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
