package io.marshrut.primarydocuments.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.primarydocuments.DocumentStatus;
import io.marshrut.primarydocuments.DuplicateVerdict;
import io.marshrut.primarydocuments.DuplicateView;
import io.marshrut.primarydocuments.SuspicionReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A document as the API tells it.
 *
 * @param continuation documents that look like one with this, in their order; only told of one document
 */
record DocumentAnswer(
        UUID id,
        DocumentStatus status,
        DocumentType documentType,
        double typeConfidence,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        int pages,
        String site,
        String uploadedBy,
        Instant createdAt,
        Map<FieldName, RecognisedField> fields,
        List<DocumentLine> lines,
        List<CheckAnswer> checks,
        List<Mark> marks,
        UUID duplicateOf,
        List<DuplicateAnswer> duplicates,
        boolean touchless,
        String reason,
        @JsonProperty("recognisedInMs") Long recognisedInMs,
        @JsonInclude(JsonInclude.Include.NON_NULL) FileAnswer file,
        @JsonInclude(JsonInclude.Include.NON_NULL) JoinedAnswer joined,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UUID> continuation) {

    /**
     * The files that make up one document; only told of one document.
     *
     * @param into the document that this one is a piece of; null of that document itself, and where the reader may not
     *     read it
     */
    record JoinedAnswer(UUID into, int number, List<PartAnswer> documents) {}

    /** The documents of a file that held several; only told of one document. */
    record FileAnswer(String name, int number, List<PartAnswer> documents) {}

    record PartAnswer(int number, UUID id, String name) {}

    /** {@code documentId} is null, and {@code ask} names whom to ask, where the reader may not read the other. */
    record DuplicateAnswer(
            UUID suspicion,
            UUID documentId,
            String ask,
            boolean later,
            Set<SuspicionReason> reasons,
            Integer alike,
            DuplicateVerdict verdict,
            String decidedBy,
            Instant decidedAt) {

        static DuplicateAnswer of(DuplicateView view) {
            return new DuplicateAnswer(
                    view.suspicion(),
                    view.other() == null ? null : view.other().id(),
                    view.ask(),
                    view.later(),
                    view.reasons(),
                    view.alike(),
                    view.verdict(),
                    view.decidedBy(),
                    view.decidedAt());
        }
    }

    record CheckAnswer(String code, boolean ok, String detail) {}
}
