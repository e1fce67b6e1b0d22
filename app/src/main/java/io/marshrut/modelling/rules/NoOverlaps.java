package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Bounds;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;

/** No shape of the diagram lies on another; an event on its task may. */
final class NoOverlaps implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        List<Node> drawn = model.nodes().stream()
                .filter(node -> node.attachedTo() == null && node.id() != null)
                .filter(node -> model.shapes().containsKey(node.id()))
                .toList();
        for (int i = 0; i < drawn.size(); i++) {
            Bounds one = model.shapes().get(drawn.get(i).id());
            for (Node other : drawn.subList(i + 1, drawn.size())) {
                if (one.isSane() && one.overlaps(model.shapes().get(other.id()))) {
                    findings.refuse(
                            "overlap", drawn.get(i).place(), other.place().label());
                }
            }
        }
    }
}
