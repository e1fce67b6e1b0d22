package io.marshrut.access;

import io.marshrut.shared.Area;
import io.marshrut.shared.Place;
import java.util.Collection;
import java.util.Set;

/**
 * What somebody may read in one capacity (допуск): things of its area that admit one of its principals, or that lie
 * within its reach.
 *
 * @param login in whose capacity
 * @param principals names under which things admit readers
 * @param everything whether the reach has no bounds
 * @param sites whose things are within reach
 * @param departments whose things are within reach
 */
public record Clearance(
        String login,
        Area area,
        Set<String> principals,
        boolean everything,
        Set<String> sites,
        Set<String> departments) {

    /** @param readers the principals that the thing admits */
    boolean covers(String kind, Place place, Collection<String> readers) {
        return area.covers(kind) && (reaches(place) || readers.stream().anyMatch(principals::contains));
    }

    boolean reaches(Place place) {
        return everything
                || place.site() != null && sites.contains(place.site())
                || place.department() != null && departments.contains(place.department());
    }
}
