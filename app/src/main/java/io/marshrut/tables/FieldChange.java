package io.marshrut.tables;

import java.util.Objects;

/**
 * A field before and after, as people read it.
 *
 * @param field key of a column
 * @param before empty where there was nothing
 * @param after empty where nothing stays
 */
public record FieldChange(String field, String before, String after) {

    public FieldChange {
        before = before == null ? "" : before;
        after = after == null ? "" : after;
    }

    boolean changes() {
        return !Objects.equals(before, after);
    }
}
