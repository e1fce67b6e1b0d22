package io.marshrut.claims;

import io.marshrut.documents.DocumentCard;
import io.marshrut.renditions.Rendition;
import java.time.Instant;

/**
 * A version of the answer (версия ответа).
 *
 * @param madeAs the kind of answer that the template made; null for what a person wrote
 * @param rendition null where nobody had it rendered
 */
public record AnswerVersion(
        int version,
        DocumentCard document,
        AnswerKind madeAs,
        String createdBy,
        Instant createdAt,
        Rendition rendition) {}
