package io.marshrut.primarydocuments.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Mark;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.primarydocuments.DocumentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A document as the API tells it. */
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
        boolean touchless,
        String reason,
        @JsonProperty("recognisedInMs") Long recognisedInMs) {

    record CheckAnswer(String code, boolean ok, String detail) {}
}
