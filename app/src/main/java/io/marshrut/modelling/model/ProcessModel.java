package io.marshrut.modelling.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A model as the rules see it.
 *
 * @param processes how many processes the file has; the others speak of the first
 * @param key id of the process
 * @param shapes of the diagram by the element that they draw
 * @param edges number of points of each drawn arrow, by its flow
 */
public record ProcessModel(
        String file,
        int processes,
        String key,
        String name,
        boolean executable,
        Map<String, String> properties,
        List<Node> nodes,
        List<Flow> flows,
        List<ModelElement> elements,
        Map<String, Bounds> shapes,
        Map<String, Integer> edges) {

    public Place place() {
        return new Place(file, key, name);
    }

    public List<Node> stages() {
        return nodes.stream().filter(Node::isStage).toList();
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> id.equals(node.id())).findFirst();
    }

    public List<Flow> from(Node node) {
        return flows.stream().filter(flow -> flow.source().equals(node.id())).toList();
    }

    public List<Flow> to(Node node) {
        return flows.stream().filter(flow -> flow.target().equals(node.id())).toList();
    }

    /** What can be reached from the given nodes, they included; an event on a task is reached with the task. */
    public Set<Node> reachableFrom(List<Node> beginnings) {
        return closure(beginnings, node -> {
            Set<Node> next = from(node).stream()
                    .map(flow -> node(flow.target()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
            nodes.stream()
                    .filter(event -> node.id() != null && node.id().equals(event.attachedTo()))
                    .forEach(next::add);
            return next;
        });
    }

    /** From where one of the given nodes can be reached, they included. */
    public Set<Node> leadingTo(List<Node> ends) {
        return closure(ends, this::before);
    }

    /** The stages whose decision a node sees: those behind it with no other stage between. */
    public List<Node> stagesBefore(Node node) {
        Set<Node> seen = closure(List.of(node), one -> one.isStage() && !one.equals(node) ? Set.of() : before(one));
        return seen.stream().filter(one -> one.isStage() && !one.equals(node)).toList();
    }

    private Set<Node> before(Node node) {
        Set<Node> found = to(node).stream()
                .map(flow -> node(flow.source()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (node.attachedTo() != null) {
            node(node.attachedTo()).ifPresent(found::add);
        }
        return found;
    }

    private static Set<Node> closure(List<Node> beginnings, Function<Node, Set<Node>> step) {
        Set<Node> seen = new LinkedHashSet<>(beginnings);
        Deque<Node> open = new ArrayDeque<>(beginnings);
        while (!open.isEmpty()) {
            step.apply(open.pop()).stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}
