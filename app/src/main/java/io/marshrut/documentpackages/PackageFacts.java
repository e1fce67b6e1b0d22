package io.marshrut.documentpackages;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.PrimaryDocument;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the table of requirements is asked about: the operation, the largest sum on a document, what is there already. */
record PackageFacts(PackageOperation operation, BigDecimal amount, boolean withVat, Set<DocumentType> types) {

    private static final Set<DocumentStatus> USELESS =
            EnumSet.of(DocumentStatus.REJECTED, DocumentStatus.UNREADABLE, DocumentStatus.JOINED);

    static PackageFacts of(PackageOperation operation, Collection<PrimaryDocument> all) {
        List<PrimaryDocument> documents =
                all.stream().filter(PackageFacts::isUsable).toList();
        Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
        documents.forEach(document -> type(document).ifPresent(types::add));
        return new PackageFacts(
                operation,
                documents.stream()
                        .map(document -> sum(document, FieldName.TOTAL_AMOUNT))
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO),
                documents.stream()
                        .anyMatch(
                                document -> sum(document, FieldName.VAT_AMOUNT).signum() > 0),
                types);
    }

    /** Whether it counts at all: what was rejected is as if it had not come. */
    static boolean isUsable(PrimaryDocument document) {
        return !USELESS.contains(document.status());
    }

    /** As recognised or verified; until then what the sender said. */
    static Optional<DocumentType> type(PrimaryDocument document) {
        return Optional.ofNullable(document.documentType() == null ? document.expectedType() : document.documentType());
    }

    /** By the names that the table's columns ask for. */
    Map<String, Object> byName() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("operation", operation.name());
        facts.put("amount", amount);
        facts.put("withVat", withVat);
        facts.put("hasInvoice", types.contains(DocumentType.INVOICE));
        facts.put("hasVatInvoice", types.contains(DocumentType.VAT_INVOICE));
        facts.put("hasUtd", types.contains(DocumentType.UTD));
        facts.put("hasWaybill", types.contains(DocumentType.WAYBILL));
        facts.put("hasAct", types.contains(DocumentType.ACCEPTANCE_ACT));
        return facts;
    }

    private static BigDecimal sum(PrimaryDocument document, FieldName field) {
        return document.value(field).map(BigDecimal::new).orElse(BigDecimal.ZERO);
    }
}
