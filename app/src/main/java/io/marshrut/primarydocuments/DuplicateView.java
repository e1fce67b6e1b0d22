package io.marshrut.primarydocuments;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A document that may be the same as the one shown, as far as the reader may know it.
 *
 * @param suspicion what is decided
 * @param other null where the reader may not read it
 * @param ask login of whoever uploaded the other; null where the reader may read it
 * @param later the other came after the one shown
 * @param alike per cent of the figures that both pages bear; null where no page looks alike
 * @param verdict null while nobody has decided
 */
public record DuplicateView(
        UUID suspicion,
        PrimaryDocument other,
        String ask,
        boolean later,
        Set<SuspicionReason> reasons,
        Integer alike,
        DuplicateVerdict verdict,
        String decidedBy,
        Instant decidedAt) {

    public boolean isOpen() {
        return verdict == null;
    }
}
