package io.marshrut.directory;

import io.marshrut.shared.Area;
import java.util.List;

/**
 * Somebody who stands in for somebody absent.
 *
 * @param absent login of the person in whose place
 * @param login of who stands in
 * @param area kinds of work it holds for
 * @param by why it is them
 * @param through the absent people between the two, where a deputy is absent, too
 */
public record StandIn(String absent, String login, Area area, Cause by, List<String> through) {

    /** Why somebody stands in. */
    public enum Cause {
        /** Named in the absence. */
        NAMED,
        /** Nobody who is there was named: the nearest superior who is there. */
        SUPERIOR
    }
}
