package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import java.util.Set;

/** What of a document a person has to look at (сомнения): doubtful values, and indispensable ones that were not found. */
public final class Doubts {

    /** Types with sums and sellers, whose confidence is measured. */
    static final Set<DocumentType> WITH_SUMS = Set.of(
            DocumentType.INVOICE,
            DocumentType.VAT_INVOICE,
            DocumentType.UTD,
            DocumentType.WAYBILL,
            DocumentType.ACCEPTANCE_ACT);

    static final Set<FieldName> INDISPENSABLE =
            Set.of(FieldName.NUMBER, FieldName.DATE, FieldName.SELLER_INN, FieldName.TOTAL_AMOUNT);

    private Doubts() {}

    public static boolean isDoubtful(PrimaryDocument document, FieldName name) {
        RecognisedField field = document.fields().get(name);
        return field == null ? isMissing(document, name) : field.needsReview();
    }

    /** How many fields somebody has to look at. */
    public static int of(PrimaryDocument document) {
        return (int) Set.of(FieldName.values()).stream()
                .filter(name -> isDoubtful(document, name))
                .count();
    }

    private static boolean isMissing(PrimaryDocument document, FieldName name) {
        return document.documentType() != null
                && WITH_SUMS.contains(document.documentType())
                && INDISPENSABLE.contains(name);
    }
}
