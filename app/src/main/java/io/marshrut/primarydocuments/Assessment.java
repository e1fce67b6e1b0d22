package io.marshrut.primarydocuments;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.DocumentChecks;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.DocumentValues;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.RecognitionResult;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final Clock clock;

    Assessment(Counterparties counterparties, PrimaryDocumentRows rows, Clock clock) {
        this.counterparties = counterparties;
        this.rows = rows;
        this.clock = clock;
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
        DocumentType type = result.documentType() == DocumentType.OTHER && document.expectedType() != null
                ? document.expectedType()
                : result.documentType();
        Optional<UUID> twin = rows.earlierTwin(document.id(), card.sha256(), result.fields());
        List<Check> checks = new ArrayList<>(result.checks());
        checks.addAll(houseChecks(document.expectedType(), result.documentType(), result.fields(), twin));
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

    /**
     * The checks made anew for what a person says of the document; those that only the worker can make stay.
     *
     * @param said with the person's type, fields and lines
     */
    PrimaryDocument recheck(PrimaryDocument said, DocumentCard card) {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        said.fields().forEach((name, field) -> values.put(name, field.value()));
        Optional<UUID> twin = rows.earlierTwin(said.id(), card.sha256(), said.fields());
        List<Check> checks = new ArrayList<>(said.checks().stream()
                .filter(check -> check.code().equals(CheckCode.PAGE_COMPLETE.code()))
                .toList());
        checks.addAll(DocumentChecks.of(new DocumentValues(values, said.lines()), LocalDate.now(clock)));
        checks.addAll(houseChecks(said.expectedType(), said.documentType(), said.fields(), twin));
        return said.with(checks, twin.orElse(null));
    }

    private List<Check> houseChecks(
            DocumentType expected, DocumentType type, Map<FieldName, RecognisedField> fields, Optional<UUID> twin) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("not_a_duplicate", twin.isEmpty(), Map.of()));
        Optional.ofNullable(fields.get(FieldName.SELLER_INN))
                .map(RecognisedField::value)
                .ifPresent(inn ->
                        checks.add(new Check("known_counterparty", counterparties.knows(inn), Map.of("value", inn))));
        if (expected != null) {
            checks.add(new Check("type_as_expected", expected == type, Map.of("value", expected.name())));
        }
        return checks;
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
