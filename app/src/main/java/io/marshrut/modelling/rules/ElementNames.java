package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** What people read on the diagram has a name. */
final class ElementNames implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        if (model.name() == null) {
            findings.refuse("name", model.place());
        }
        model.nodes().stream()
                .filter(node -> node.name() == null)
                .filter(node -> !node.isGateway() || asks(model, node))
                .forEach(node -> findings.refuse("name", node.place()));
    }

    private static boolean asks(ProcessModel model, Node gateway) {
        return gateway.chooses() && model.from(gateway).size() > 1;
    }
}
