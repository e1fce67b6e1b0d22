package io.marshrut.ocr.pipeline.splitting;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.fields.FieldExtraction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What a page says by itself: which document it would be, were it alone. */
record PageHead(DocumentType type, String number, String date, String sellerInn, String total) {

    /** An УПД bears the title of a счёт-фактура, which may be all that is read of it. */
    private static final Set<DocumentType> INVOICES_OF_LAW = EnumSet.of(DocumentType.UTD, DocumentType.VAT_INVOICE);

    static PageHead of(FieldExtraction.Extraction extraction) {
        return new PageHead(
                extraction.type(),
                value(extraction, FieldName.NUMBER),
                value(extraction, FieldName.DATE),
                value(extraction, FieldName.SELLER_INN),
                value(extraction, FieldName.TOTAL_AMOUNT));
    }

    private static String value(FieldExtraction.Extraction extraction, FieldName name) {
        return extraction.fields().containsKey(name)
                ? extraction.fields().get(name).value()
                : null;
    }

    boolean isTitled() {
        return type != DocumentType.OTHER;
    }

    /** A title, its number and who or when: more than a mention. */
    boolean isWhole() {
        return isTitled() && number != null && (date != null || sellerInn != null);
    }

    boolean isOfSameKind(PageHead other) {
        return type == other.type || INVOICES_OF_LAW.contains(type) && INVOICES_OF_LAW.contains(other.type);
    }

    boolean hasSameNumber(PageHead other) {
        return number != null && other.number != null && plain(number).equals(plain(other.number));
    }

    /** The same number, date and sum. */
    boolean isSameDocument(PageHead other) {
        return isTitled()
                && isOfSameKind(other)
                && hasSameNumber(other)
                && Objects.equals(date, other.date)
                && Objects.equals(total, other.total);
    }

    private static String plain(String number) {
        return number.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
