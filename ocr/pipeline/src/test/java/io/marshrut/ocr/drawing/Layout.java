package io.marshrut.ocr.drawing;

import io.marshrut.ocr.model.DocumentType;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Ways in which suppliers' programs print a document. */
public enum Layout {
    /** Счёт of the most common accounting program: bank block on top, ruled table. */
    CLASSIC_INVOICE(DocumentType.INVOICE, Typeface.Family.SANS, false, ClassicInvoice::draw),
    /** Счёт under a letterhead: requisites as running text, ИНН/КПП fused, numeric date. */
    LETTERHEAD_INVOICE(DocumentType.INVOICE, Typeface.Family.SANS, false, LetterheadInvoice::draw),
    /** Счёт-договор in a serif face: table without vertical lines, both parties' banks at the foot. */
    CONTRACT_INVOICE(DocumentType.INVOICE, Typeface.Family.SERIF, false, ContractInvoice::draw),
    /** УПД whose heading lines follow one another. */
    UTD_ONE_COLUMN(DocumentType.UTD, Typeface.Family.SANS, true, Utd::drawOneColumn),
    /** УПД with seller and buyer beside each other. */
    UTD_TWO_COLUMNS(DocumentType.UTD, Typeface.Family.SANS, true, Utd::drawTwoColumns);

    private final DocumentType type;
    private final Typeface.Family family;
    private final boolean landscape;
    private final BiConsumer<Sheet, Sample> drawing;

    Layout(DocumentType type, Typeface.Family family, boolean landscape, BiConsumer<Sheet, Sample> drawing) {
        this.type = type;
        this.family = family;
        this.landscape = landscape;
        this.drawing = drawing;
    }

    public static List<Layout> of(DocumentType type) {
        return Arrays.stream(values()).filter(layout -> layout.type == type).toList();
    }

    public DocumentType type() {
        return type;
    }

    public DrawnDocument draw(Sample sample) {
        if (sample.type() != type) {
            throw new IllegalArgumentException(this + " draws " + type + ", not " + sample.type());
        }
        try (Sheet sheet = new Sheet(family, landscape)) {
            drawing.accept(sheet, sample);
            return new DrawnDocument(sheet.toPdf());
        }
    }
}
