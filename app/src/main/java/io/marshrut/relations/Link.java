package io.marshrut.relations;

import java.time.Instant;
import java.util.UUID;

/**
 * One request because of another (связь).
 *
 * @param fromId what waits, or gave rise to the other
 * @param toId what it waits for, or its sub-request
 * @param blocks whether the one is not decided positively before the other has ended
 */
public record Link(UUID id, Kind kind, UUID fromId, UUID toId, boolean blocks, String madeBy, Instant madeAt) {

    /** Why they are linked. */
    public enum Kind {
        /** The second is a sub-request (подзаявка) of the first. */
        CHILD,
        /** The first waits for the second (зависит от). */
        WAITS_FOR
    }

    /** Whether the one waits for the other at all. */
    public boolean waits() {
        return blocks || kind == Kind.WAITS_FOR;
    }
}
