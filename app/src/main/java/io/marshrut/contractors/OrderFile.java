package io.marshrut.contractors;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of an order: shown to the contractor, or brought by them.
 *
 * @param role of the document in its request
 */
public record OrderFile(
        UUID documentId, Kind kind, String role, String fileName, String mediaType, long bytes, Instant at) {

    /** What the file is to the order. */
    public enum Kind {
        /** Of the request, chosen by the performer. */
        SHOWN,
        BEFORE,
        AFTER,
        /** One that the stage asks for. */
        DOCUMENT
    }

    public boolean isBrought() {
        return kind != Kind.SHOWN;
    }
}
