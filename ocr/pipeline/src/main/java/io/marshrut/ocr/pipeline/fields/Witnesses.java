package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import io.marshrut.ocr.pipeline.layout.PageLayout;
import io.marshrut.ocr.pipeline.pages.Rereading;
import io.marshrut.ocr.pipeline.payment.PaymentCode;
import java.util.List;

/**
 * What there is on the pages beside the values themselves, to speak for or against them.
 *
 * @param again reads a place a second time
 * @param recognised whether Tesseract read the pages: what a program wrote is never repaired
 */
record Witnesses(
        DocumentType type,
        List<PageLayout> pages,
        boolean recognised,
        List<PaymentCode> payments,
        StruckSums struck,
        Rereading again) {

    /** Below that, on average over a page's words, much of it could not be read. */
    private static final double READ_WELL = 0.86;

    Evidence.Origin origin(int page) {
        if (!recognised) {
            return Evidence.Origin.TEXT;
        }
        double average = pages.stream()
                .filter(layout -> layout.number() == page)
                .flatMap(layout -> layout.words().stream())
                .mapToDouble(Word::confidence)
                .average()
                .orElse(0);
        return average < READ_WELL ? Evidence.Origin.POOR_SCAN : Evidence.Origin.SCAN;
    }
}
