package io.marshrut.recurring;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a repetition (что было подано).
 *
 * @param asset null where the plan is about sites
 * @param request that was filed, or, of one that was skipped, that was still open; may be null
 */
public record FiledOccurrence(
        Occurrence occurrence, Outcome outcome, String site, UUID asset, UUID request, Instant at) {

    /** What became of it. */
    public enum Outcome {
        FILED,
        /** The former request was still open. */
        SKIPPED_OPEN,
        /** The plan was paused. */
        SKIPPED_PAUSED,
        /** The portal or the plan stood still, and a later one was filed in its place. */
        MISSED
    }
}
