package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Flow;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import java.util.List;

/** A gateway that chooses has a default way, and a condition on each of the others. */
final class GatewayDefaults implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node gateway : model.nodes()) {
            List<Flow> ways = model.from(gateway);
            if (!gateway.chooses() || ways.size() < 2) {
                continue;
            }
            String byDefault = gateway.attribute("default");
            if (byDefault == null || ways.stream().noneMatch(way -> byDefault.equals(way.id()))) {
                findings.refuse("gateway.default", gateway.place());
                continue;
            }
            for (Flow way : ways) {
                boolean conditional =
                        way.condition() != null && !way.condition().isBlank();
                if (byDefault.equals(way.id()) && conditional) {
                    findings.refuse(
                            "gateway.default-condition",
                            way.place(),
                            gateway.place().label());
                } else if (!byDefault.equals(way.id()) && !conditional) {
                    findings.refuse(
                            "gateway.condition", way.place(), gateway.place().label());
                }
            }
        }
    }
}
