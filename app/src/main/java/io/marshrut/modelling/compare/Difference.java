package io.marshrut.modelling.compare;

import java.util.List;

/**
 * Something that was added, removed or changed.
 *
 * @param id of the stage, arrow, field or key
 * @param aspects what of it differs
 */
public record Difference(Section section, Change change, String id, String name, List<Aspect> aspects) {

    /** Part of a package. */
    public enum Section {
        STAGE,
        FLOW,
        FIELD,
        CATALOG,
        FILE
    }

    /** What happened to a thing. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A single rule or text.
     *
     * @param before null where there was none
     * @param after null where there is none
     */
    public record Aspect(String key, String before, String after) {}
}
