package io.marshrut.documentpackages;

import io.marshrut.ocr.model.DocumentType;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What the table of requirements may ask for, by the keys that it writes. */
public enum RequirementKey {
    INVOICE("invoice", DocumentType.INVOICE),
    VAT_INVOICE("vatInvoice", DocumentType.VAT_INVOICE),
    UTD("utd", DocumentType.UTD),
    WAYBILL("waybill", DocumentType.WAYBILL),
    ACCEPTANCE_ACT("acceptanceAct", DocumentType.ACCEPTANCE_ACT),
    /** Of the register, or its scan. */
    CONTRACT("contract", DocumentType.CONTRACT),
    /** Of the register, or its scan. */
    POWER_OF_ATTORNEY("powerOfAttorney", DocumentType.POWER_OF_ATTORNEY),
    /** On every document that closes the deal. */
    STAMP("stamp", null),
    /** On every document that closes the deal. */
    SIGNATURE("signature", null);

    /** What the table may ask about a package, by the names of its input columns. */
    public static final Set<String> FACTS =
            Set.of("operation", "amount", "withVat", "hasInvoice", "hasVatInvoice", "hasUtd", "hasWaybill", "hasAct");

    private final String key;
    private final DocumentType type;

    RequirementKey(String key, DocumentType type) {
        this.key = key;
        this.type = type;
    }

    public String key() {
        return key;
    }

    /** The kind of document that fulfils it; nothing for a mark. */
    Optional<DocumentType> type() {
        return Optional.ofNullable(type);
    }

    /** Whether it is seen on a page, rather than being one. */
    boolean isMark() {
        return type == null;
    }

    public static Optional<RequirementKey> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
