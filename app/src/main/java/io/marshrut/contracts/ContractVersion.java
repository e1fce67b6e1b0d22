package io.marshrut.contracts;

import java.time.Instant;
import java.util.UUID;

/** A version of the contract's file: never overwritten. */
public record ContractVersion(
        int version,
        UUID documentId,
        String fileName,
        String mediaType,
        String sha256,
        long bytes,
        Instant at,
        String by) {}
