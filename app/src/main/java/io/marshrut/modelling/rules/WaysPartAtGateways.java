package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Flow;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** Ways part only at a gateway, where the diagram shows it. */
final class WaysPartAtGateways implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node node : model.nodes()) {
            if (!node.isGateway() && model.from(node).size() > 1) {
                findings.refuse("parting.tasks", node.place());
            } else if (!node.chooses()) {
                model.from(node).stream()
                        .filter(way -> way.condition() != null)
                        .map(Flow::place)
                        .forEach(way -> findings.refuse(
                                "parting.condition", way, node.place().label()));
            }
        }
    }
}
