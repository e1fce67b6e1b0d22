package io.marshrut.primarydocuments;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A document that may be another one once more (подозрение на повтор).
 *
 * @param documentId the one that is suspected
 * @param otherId the one that was there before
 * @param alike the share of figures that both pages bear, 0..1; null where no page looks alike
 * @param verdict null while nobody has decided
 */
record Suspicion(
        UUID id,
        UUID documentId,
        UUID otherId,
        Set<SuspicionReason> reasons,
        Double alike,
        DuplicateVerdict verdict,
        String decidedBy,
        Instant decidedAt) {

    /** Whether it still speaks against booking the document. */
    boolean stands() {
        return verdict != DuplicateVerdict.ANOTHER;
    }

    boolean isOpen() {
        return verdict == null;
    }
}
