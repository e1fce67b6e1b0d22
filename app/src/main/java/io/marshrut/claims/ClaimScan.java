package io.marshrut.claims;

import java.util.UUID;

/**
 * A file of a claim that the workers read (скан претензии).
 *
 * @param outcome null while it waits
 */
public record ClaimScan(UUID document, Outcome outcome) {

    /** What came of it. */
    public enum Outcome {
        READ,
        UNREADABLE
    }

    public boolean isWaiting() {
        return outcome == null;
    }
}
