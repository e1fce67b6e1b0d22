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

    /** The check that it is no repeat (не повтор). */
    static final String NO_REPEAT = "not_a_duplicate";

    /** Of the pages themselves, whatever a person says of the values. */
    private static final Set<String> OF_PAGES = Set.of(CheckCode.PAGE_COMPLETE.code(), CheckCode.PAGES_PRESENT.code());

    private static final double SURE_OF_TYPE = 0.9;

    private final Counterparties counterparties;
    private final Twins twins;
    private final SecondLook secondLook;
    private final LearnedLook learnedLook;
    private final SupplierHistory history;
    private final JoinRows joins;
    private final Clock clock;

    Assessment(
            Counterparties counterparties,
            Twins twins,
            SecondLook secondLook,
            LearnedLook learnedLook,
            SupplierHistory history,
            JoinRows joins,
            Clock clock) {
        this.counterparties = counterparties;
        this.twins = twins;
        this.secondLook = secondLook;
        this.learnedLook = learnedLook;
        this.history = history;
        this.joins = joins;
        this.clock = clock;
    }

    PrimaryDocument assess(PrimaryDocument document, DocumentCard card, RecognitionResult result) {
        if (!result.isReadable()) {
            return with(
                    document,
                    DocumentStatus.UNREADABLE,
                    document.expectedType() == null ? DocumentType.OTHER : document.expectedType(),
                    result,
                    result.fields(),
                    List.of(),
                    null,
                    false,
                    result.unreadable().reason().name(),
                    result.unreadable().detail());
        }
        DocumentType type = result.documentType() == DocumentType.OTHER && document.expectedType() != null
                ? document.expectedType()
                : result.documentType();
        Map<FieldName, RecognisedField> fields =
                learnedLook.of(document.id(), result, secondLook.of(type, result.fields()));
        Optional<UUID> twin = twin(document.id(), card, type, fields);
        List<Check> checks = new ArrayList<>(learnedLook.checks(result, fields));
        checks.addAll(houseChecks(document.expectedType(), result.documentType(), fields, twin));
        // whether these files are one document, and in this order, is a person's word that nobody has looked at
        boolean sure = !joins.isHead(document.id()) && isSure(result, fields, checks);
        return with(
                document,
                sure ? DocumentStatus.VERIFIED : DocumentStatus.TO_VERIFY,
                type,
                result,
                fields,
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
        Optional<UUID> twin = twin(said.id(), card, said.documentType(), said.fields());
        List<Check> checks = new ArrayList<>(said.checks().stream()
                .filter(check -> OF_PAGES.contains(check.code()))
                .toList());
        checks.addAll(DocumentChecks.of(new DocumentValues(values, said.lines()), LocalDate.now(clock), said.checks()));
        checks.addAll(houseChecks(said.expectedType(), said.documentType(), said.fields(), twin));
        return said.with(checks, twin.orElse(null));
    }

    /** The oldest that the document may be once more and that nobody has said to be another. */
    private Optional<UUID> twin(UUID id, DocumentCard card, DocumentType type, Map<FieldName, RecognisedField> fields) {
        return twins.look(id, card, type, fields).stream()
                .filter(Suspicion::stands)
                .map(Suspicion::otherId)
                .findFirst();
    }

    private List<Check> houseChecks(
            DocumentType expected, DocumentType type, Map<FieldName, RecognisedField> fields, Optional<UUID> twin) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(NO_REPEAT, twin.isEmpty(), Map.of()));
        Optional.ofNullable(fields.get(FieldName.SELLER_INN))
                .map(RecognisedField::value)
                .ifPresent(inn ->
                        checks.add(new Check("known_counterparty", counterparties.knows(inn), Map.of("value", inn))));
        account(fields).ifPresent(checks::add);
        if (expected != null) {
            checks.add(new Check("type_as_expected", expected == type, Map.of("value", expected.name())));
        }
        return checks;
    }

    /** Money sent to another account than ever before is the oldest of frauds: made only where there was one before. */
    private Optional<Check> account(Map<FieldName, RecognisedField> fields) {
        RecognisedField seller = fields.get(FieldName.SELLER_INN);
        RecognisedField account = fields.get(FieldName.BANK_ACCOUNT);
        if (seller == null || account == null || !history.hasSeenAny(seller.value(), FieldName.BANK_ACCOUNT)) {
            return Optional.empty();
        }
        boolean known = history.hasSeen(seller.value(), FieldName.BANK_ACCOUNT, account.value());
        return Optional.of(new Check("known_account", known, Map.of("value", account.value())));
    }

    private static boolean isSure(
            RecognitionResult result, Map<FieldName, RecognisedField> fields, List<Check> checks) {
        return Doubts.WITH_SUMS.contains(result.documentType())
                && result.typeConfidence() >= SURE_OF_TYPE
                && fields.keySet().containsAll(Doubts.INDISPENSABLE)
                && fields.values().stream().noneMatch(RecognisedField::needsReview)
                && checks.stream().allMatch(Check::ok);
    }

    private static PrimaryDocument with(
            PrimaryDocument document,
            DocumentStatus status,
            DocumentType type,
            RecognitionResult result,
            Map<FieldName, RecognisedField> fields,
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
                fields,
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
