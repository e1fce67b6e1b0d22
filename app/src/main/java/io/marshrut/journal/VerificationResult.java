package io.marshrut.journal;

import java.time.Instant;

/**
 * What a check of the journal came to.
 *
 * @param entries that were checked against their seals
 * @param seals that were checked
 * @param waiting entries that wait for their seal
 * @param head the last seal, to be noted where no administrator of the database reaches; null where there is none
 * @param firstBroken null where all is as it was sealed
 */
public record VerificationResult(long entries, long seals, long waiting, Head head, Break firstBroken) {

    /** @param hash in hexadecimal */
    public record Head(long number, Instant at, String hash) {}

    public boolean ok() {
        return firstBroken == null;
    }
}
