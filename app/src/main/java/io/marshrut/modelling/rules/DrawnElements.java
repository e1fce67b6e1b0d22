package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Bounds;
import io.marshrut.modelling.model.ProcessModel;

/** The diagram shows every node and every arrow, within reach. */
final class DrawnElements implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.nodes().stream().filter(node -> node.id() != null).forEach(node -> {
            Bounds bounds = model.shapes().get(node.id());
            if (bounds == null) {
                findings.refuse("diagram.shape", node.place());
            } else if (!bounds.isSane()) {
                findings.refuse("diagram.bounds", node.place());
            }
        });
        model.flows().stream()
                .filter(flow -> flow.id() != null)
                .filter(flow -> model.edges().getOrDefault(flow.id(), 0) < 2)
                .forEach(flow -> findings.refuse("diagram.edge", flow.place()));
    }
}
