package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the fields of a form are filled, and whether they have a value when a case comes somewhere. */
final class Filling {

    private Filling() {}

    /** Keys that a property of a field lists. */
    static List<String> keys(Field field, String property) {
        String value = field.property(property);
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList();
    }

    /** Whether the catalogue's form asks for it. */
    static boolean isFiled(Field field, ProcessModel model) {
        return keys(field, "filledAt").isEmpty()
                && (model == null
                        || model.stages().stream()
                                .noneMatch(stage -> stage.keys("fields").contains(field.key())));
    }

    static boolean isFilledAt(Field field, Node stage) {
        return keys(field, "filledAt").contains(stage.id())
                || stage.keys("fields").contains(field.key());
    }

    /** A box that is not ticked is a no. */
    static boolean isCompulsory(Field field) {
        return "true".equals(field.rules().get("required")) || "checkbox".equals(field.component());
    }

    /** Whether there is no way to this node on which nobody had to fill the field. */
    static boolean isFilledBefore(Field field, Node node, ProcessModel model) {
        if (isFiled(field, model)) {
            return isCompulsory(field);
        }
        Deque<Node> open =
                new ArrayDeque<>(model.nodes().stream().filter(Node::isStart).toList());
        Set<Node> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Node at = open.pop();
            if (at.equals(node)) {
                return false;
            }
            // a timer leaves a stage without anybody's decision
            model.nodes().stream()
                    .filter(event -> at.id() != null && at.id().equals(event.attachedTo()))
                    .filter(seen::add)
                    .forEach(open::add);
            if (!fills(field, at)) {
                model.from(at).stream()
                        .map(flow -> model.node(flow.target()))
                        .flatMap(Optional::stream)
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        return true;
    }

    private static boolean fills(Field field, Node node) {
        return node.isStage()
                && (isFilledAt(field, node) && isCompulsory(field)
                        || node.keys("fields.required").contains(field.key()));
    }
}
