package io.marshrut.journal;

import java.time.Instant;

/**
 * Where the journal stopped being what was sealed.
 *
 * @param id of the entry, null where a seal as a whole is meant
 * @param seal number of the seal it shows in, null for entries that were never sealed
 * @param at moment of the entry; where it is gone, of its seal
 * @param reason in words: {@code journal.broken.<reason>}
 */
public record Break(Long id, Long seal, Subject subject, Instant at, Reason reason) {

    /** What is wrong. */
    public enum Reason {
        /** Content or place is not what was sealed. */
        CHANGED,
        /** Sealed, and gone. */
        MISSING,
        /** Gone before it was sealed. */
        MISSING_UNSEALED,
        /** It stands there, but neither was it sealed nor does it wait for that. */
        INSERTED,
        /** Places in the chain of a subject do not follow each other. */
        OUT_OF_ORDER,
        /** A seal, or the list of what it seals, was changed. */
        SEAL_CHANGED,
        /** A seal between others, or before lines that name it, is gone. */
        SEAL_MISSING,
        /** A seal that was noted elsewhere is not there, or is another. */
        SEALS_TRUNCATED
    }
}
