package io.marshrut.modelling.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A node of a process: an event, a task, a gateway.
 *
 * @param type such as {@code userTask}
 * @param properties the extension properties that an analyst wrote
 * @param attachedTo id of the task that a boundary event sits on, else null
 */
public record Node(
        String file,
        String id,
        String type,
        String name,
        Map<String, String> attributes,
        Map<String, String> properties,
        String attachedTo) {

    private static final Set<String> GATEWAYS = Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway");

    public Place place() {
        return new Place(file, id, name);
    }

    public boolean isStage() {
        return type.equals("userTask");
    }

    /** Decided by the votes of an approval: who is asked, and how long they have, its route says. */
    public boolean isByVotes() {
        return Boolean.parseBoolean(properties.get("votes"));
    }

    public boolean isStart() {
        return type.equals("startEvent");
    }

    public boolean isEnd() {
        return type.equals("endEvent");
    }

    public boolean isGateway() {
        return GATEWAYS.contains(type);
    }

    /** At which the way depends on conditions. */
    public boolean chooses() {
        return type.equals("exclusiveGateway") || type.equals("inclusiveGateway");
    }

    public String property(String property) {
        return properties.get(property);
    }

    public String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** A property that lists keys: {@code accept, reject}. */
    public List<String> keys(String property) {
        return list(properties.get(property));
    }

    public List<String> candidateGroups() {
        return list(attributes.get("camunda:candidateGroups"));
    }

    private static List<String> list(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }
}
