package io.marshrut.savedviews;

import java.util.UUID;

/**
 * A view of a list.
 *
 * @param list path of the list, such as {@code /contracts}
 * @param query of its filters, as in a link
 */
public record SavedView(UUID id, String list, String name, String query) {

    /** Where it leads. */
    public String path() {
        return query.isEmpty() ? list : list + "?" + query;
    }
}
