package io.marshrut.modelling.model;

import java.util.Map;

/**
 * An arrow between two nodes.
 *
 * @param condition as written, null where there is none
 */
public record Flow(
        String file,
        String id,
        String name,
        String source,
        String target,
        String condition,
        Map<String, String> properties) {

    public Place place() {
        return new Place(file, id, name);
    }
}
