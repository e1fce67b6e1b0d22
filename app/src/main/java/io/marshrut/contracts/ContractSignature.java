package io.marshrut.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * A signature under a version (подпись).
 *
 * @param sha256 of the version that was signed
 * @param documentId the scan of the signed paper; null for a simple electronic signature
 */
public record ContractSignature(
        UUID id,
        Kind kind,
        int version,
        String sha256,
        String signedBy,
        String onBehalfOf,
        Instant signedAt,
        UUID documentId) {

    /** How it was signed. */
    public enum Kind {
        /** Simple electronic signature (63-ФЗ, art. 5(2)): the person proved who they are once more. */
        SIMPLE,
        /** By hand; the scan is attached. */
        PAPER
    }
}
