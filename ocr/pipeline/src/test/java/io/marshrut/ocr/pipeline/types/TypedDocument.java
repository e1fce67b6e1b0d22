package io.marshrut.ocr.pipeline.types;

import io.marshrut.ocr.model.DocumentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Typed documents of every type, and some that look like them; the texts are resources. */
enum TypedDocument {
    INVOICE(DocumentType.INVOICE),
    VAT_INVOICE(DocumentType.VAT_INVOICE),
    UTD(DocumentType.UTD),
    WAYBILL(DocumentType.WAYBILL),
    ACT(DocumentType.ACCEPTANCE_ACT),
    ACT_IN_PROSE(DocumentType.ACCEPTANCE_ACT),
    CONTRACT(DocumentType.CONTRACT),
    POWER_OF_ATTORNEY(DocumentType.POWER_OF_ATTORNEY),
    POWER_OF_ATTORNEY_M2(DocumentType.POWER_OF_ATTORNEY),
    PAYMENT_ORDER(DocumentType.OTHER),
    RECONCILIATION(DocumentType.OTHER),
    PRICE_LIST(DocumentType.OTHER),
    OFFER(DocumentType.OTHER),
    LETTER(DocumentType.OTHER),
    RECEIPT(DocumentType.OTHER),
    TRANSPORT_WAYBILL(DocumentType.OTHER);

    private final DocumentType type;

    TypedDocument(DocumentType type) {
        this.type = type;
    }

    DocumentType type() {
        return type;
    }

    String[] pages() {
        String file = "/typed/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream text = TypedDocument.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\f");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
