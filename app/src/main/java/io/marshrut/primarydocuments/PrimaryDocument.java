package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A primary document (первичный документ).
 *
 * @param id of its document card, too
 * @param expectedType what the sender said it is, may be null
 * @param documentType null until it is recognised
 * @param fields as recognised, then as verified
 * @param duplicateOf the first document that this one may be once more; null where there is none
 * @param touchless verified without anybody's look
 * @param reason why it is unreadable or was rejected: a code, or a person's words; null else
 */
public record PrimaryDocument(
        UUID id,
        DocumentStatus status,
        String site,
        String uploadedBy,
        Instant createdAt,
        DocumentType expectedType,
        DocumentType documentType,
        double typeConfidence,
        Map<FieldName, RecognisedField> fields,
        List<DocumentLine> lines,
        List<Check> checks,
        UUID duplicateOf,
        boolean touchless,
        String reason,
        String reasonDetail,
        String verifiedBy,
        Instant verifiedAt,
        String verifyComment,
        String instanceId) {

    static final String SUBJECT = "document";

    /** The owner type of its document card. */
    static final String OWNER = "primary-document";

    public Optional<String> value(FieldName name) {
        return Optional.ofNullable(fields.get(name)).map(RecognisedField::value);
    }

    /** Whether it may be another one once more and nobody has said that it is not; that other may be hidden from a reader. */
    public boolean isSuspected() {
        return checks.stream().anyMatch(check -> check.code().equals(Assessment.NO_REPEAT) && !check.ok());
    }

    PrimaryDocument with(List<Check> newChecks, UUID newDuplicateOf) {
        return new PrimaryDocument(
                id,
                status,
                site,
                uploadedBy,
                createdAt,
                expectedType,
                documentType,
                typeConfidence,
                fields,
                lines,
                newChecks,
                newDuplicateOf,
                touchless,
                reason,
                reasonDetail,
                verifiedBy,
                verifiedAt,
                verifyComment,
                instanceId);
    }

    static PrimaryDocument received(
            UUID id, String site, String uploadedBy, Instant createdAt, DocumentType expectedType) {
        return new PrimaryDocument(
                id,
                DocumentStatus.RECEIVED,
                site,
                uploadedBy,
                createdAt,
                expectedType,
                null,
                0,
                Map.of(),
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
