package io.marshrut.primarydocuments;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The second look at what a worker read, with what only the application knows: the register of counterparties, earlier
 * documents, what the sender said. Decides whether a person must look.
 */
@Component
class Assessment {

    /** Types whose fields are read well enough to be booked without a look. */
    private static final Set<DocumentType> TOUCHLESS = Set.of(DocumentType.INVOICE, DocumentType.UTD);

    private static final Set<FieldName> INDISPENSABLE =
            Set.of(FieldName.NUMBER, FieldName.DATE, FieldName.SELLER_INN, FieldName.TOTAL_AMOUNT);

    private static final double SURE_OF_TYPE = 0.9;

    private final Counterparties counterparties;
    private final PrimaryDocumentRows rows;

    Assessment(Counterparties counterparties, PrimaryDocumentRows rows) {
        this.counterparties = counterparties;
        this.rows = rows;
    }

    PrimaryDocument assess(PrimaryDocument document, DocumentCard card, RecognitionResult result) {
        if (!result.isReadable()) {
            return with(
                    document,
                    DocumentStatus.UNREADABLE,
                    document.expectedType() == null ? DocumentType.OTHER : document.expectedType(),
                    result,
                    List.of(),
                    null,
                    false,
                    result.unreadable().reason().name(),
                    result.unreadable().detail());
        }
        Optional<UUID> twin = rows.earlierTwin(document.id(), card.sha256(), result.fields());
        List<Check> checks = new ArrayList<>(result.checks());
        checks.add(new Check("not_a_duplicate", twin.isEmpty(), Map.of()));
        Optional.ofNullable(result.fields().get(FieldName.SELLER_INN))
                .map(RecognisedField::value)
                .ifPresent(inn ->
                        checks.add(new Check("known_counterparty", counterparties.knows(inn), Map.of("value", inn))));
        DocumentType type = result.documentType();
        if (document.expectedType() != null) {
            boolean same = document.expectedType() == type;
            checks.add(new Check(
                    "type_as_expected",
                    same,
                    Map.of("value", document.expectedType().name())));
            type = type == DocumentType.OTHER ? document.expectedType() : type;
        }
        boolean sure = isSure(result, checks);
        return with(
                document,
                sure ? DocumentStatus.VERIFIED : DocumentStatus.TO_VERIFY,
                type,
                result,
                checks,
                twin.orElse(null),
                sure,
                null,
                null);
    }

    private static boolean isSure(RecognitionResult result, List<Check> checks) {
        return TOUCHLESS.contains(result.documentType())
                && result.typeConfidence() >= SURE_OF_TYPE
                && result.fields().keySet().containsAll(INDISPENSABLE)
                && result.fields().values().stream().noneMatch(RecognisedField::needsReview)
                && checks.stream().allMatch(Check::ok);
    }

    private static PrimaryDocument with(
            PrimaryDocument document,
            DocumentStatus status,
            DocumentType type,
            RecognitionResult result,
            List<Check> checks,
            UUID twin,
            boolean touchless,
            String reason,
            String detail) {
        return new PrimaryDocument(
                document.id(),
                status,
                document.site(),
                document.uploadedBy(),
                document.createdAt(),
                document.expectedType(),
                type,
                result.typeConfidence(),
                result.fields(),
                result.lines(),
                checks,
                twin,
                touchless,
                reason,
                detail,
                null,
                null,
                null,
                document.instanceId());
    }
}
