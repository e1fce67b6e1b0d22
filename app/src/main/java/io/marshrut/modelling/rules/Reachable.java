package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;
import java.util.Set;

/** Every node is reached from the start, and from every node an end is reached. */
final class Reachable implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        List<Node> starts = model.nodes().stream().filter(Node::isStart).toList();
        List<Node> ends = model.nodes().stream().filter(Node::isEnd).toList();
        if (starts.isEmpty() || ends.isEmpty()) {
            return;
        }
        Set<Node> reached = model.reachableFrom(starts);
        Set<Node> leading = model.leadingTo(ends);
        for (Node node : model.nodes()) {
            if (!reached.contains(node)) {
                findings.refuse("reachable.from-start", node.place());
            } else if (!leading.contains(node) && !leadsOn(model, node, leading)) {
                findings.refuse("reachable.to-end", node.place());
            }
        }
    }

    /** A task whose own arrows lead nowhere may be left by an event on it. */
    private static boolean leadsOn(ProcessModel model, Node node, Set<Node> leading) {
        return node.id() != null
                && leading.stream().anyMatch(event -> node.id().equals(event.attachedTo()))
                && model.from(node).isEmpty();
    }
}
