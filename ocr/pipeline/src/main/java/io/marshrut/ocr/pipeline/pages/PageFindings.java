package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.pipeline.payment.PaymentCode;
import java.util.List;

/**
 * What is on a page beside its words.
 *
 * @param marks stamps and signatures
 * @param strokes lines drawn over figures
 */
public record PageFindings(List<PaymentCode> payments, List<Mark> marks, List<Box> strokes) {

    public static final PageFindings NONE = new PageFindings(List.of(), List.of(), List.of());

    /** The same, on a page counted otherwise. */
    PageFindings onPage(int number) {
        return new PageFindings(
                payments, marks.stream().map(mark -> mark.onPage(number)).toList(), strokes);
    }
}
