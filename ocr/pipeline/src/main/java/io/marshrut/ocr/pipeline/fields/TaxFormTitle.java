package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.pipeline.language.Label;
import io.marshrut.ocr.pipeline.language.LabelHit;
import io.marshrut.ocr.pipeline.language.LabelledRow;
import io.marshrut.ocr.pipeline.types.Classification;
import io.marshrut.ocr.pipeline.types.NumberSign;
import io.marshrut.ocr.pipeline.types.Paper;
import io.marshrut.ocr.pipeline.types.Title;
import java.util.List;

/**
 * Where number and date of an УПД stand: behind «Счет-фактура №», line (1), while its own title is in the margin. An УПД
 * of status 2 may have them behind its own title.
 */
final class TaxFormTitle {

    private TaxFormTitle() {}

    static Title of(Paper paper, Classification classification) {
        List<LabelledRow> rows = paper.rows();
        for (int i = 0; i < rows.size(); i++) {
            for (LabelHit hit : rows.get(i).labels()) {
                if (hit.label() == Label.VAT_INVOICE_TITLE && isNumbered(hit)) {
                    return new Title(classification.type(), i, hit.row(), hit.first(), hit.last(), 1, 1);
                }
            }
        }
        return classification.title();
    }

    private static boolean isNumbered(LabelHit hit) {
        return hit.rest().stream().limit(3).anyMatch(NumberSign::is)
                || hit.rest().stream().limit(2).anyMatch(token -> token.isNumber());
    }
}
