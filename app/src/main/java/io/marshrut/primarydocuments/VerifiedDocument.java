package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.FieldName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** A document as a person leaves it who looked at it. */
class VerifiedDocument {

    private VerifiedDocument() {}

    /** @throws io.marshrut.shared.Problem 422 where a value has the wrong form */
    static PrimaryDocument of(PrimaryDocument document, Verification said, String by, Instant at) {
        return new PrimaryDocument(
                document.id(),
                said.accept() ? DocumentStatus.VERIFIED : DocumentStatus.REJECTED,
                document.site(),
                document.uploadedBy(),
                document.createdAt(),
                document.expectedType(),
                said.documentType() == null ? document.documentType() : said.documentType(),
                said.documentType() == null ? document.typeConfidence() : 1,
                VerifiedFields.over(document.fields(), said.fields() == null ? Map.of() : said.fields()),
                said.lines() == null ? document.lines() : VerifiedLines.of(said.lines()),
                document.checks(),
                document.duplicateOf(),
                false,
                said.accept() ? null : "REJECTED",
                null,
                by,
                at,
                said.comment() == null || said.comment().isBlank()
                        ? null
                        : said.comment().strip(),
                document.instanceId());
    }

    /** How many fields say something else. */
    static long changes(PrimaryDocument before, PrimaryDocument after) {
        Set<FieldName> names = EnumSet.noneOf(FieldName.class);
        names.addAll(before.fields().keySet());
        names.addAll(after.fields().keySet());
        return names.stream()
                .filter(name -> !before.value(name).equals(after.value(name)))
                .count();
    }
}
