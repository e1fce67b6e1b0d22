package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;

/** A service task runs a step that exists, or hands the work to a worker. */
final class KnownSteps implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node node : model.nodes()) {
            if (!node.type().equals("serviceTask")) {
                continue;
            }
            String expression = node.attribute("camunda:expression");
            if (expression != null) {
                step(node, expression, view, findings);
            } else if (node.attribute("camunda:type") == null
                    && node.attribute("camunda:class") == null
                    && node.attribute("camunda:delegateExpression") == null) {
                findings.refuse("step.missing", node.place());
            }
        }
    }

    private static void step(Node node, String expression, PackageView view, Findings findings) {
        try {
            String step = Expression.parse(expression).step();
            if (step != null && !view.vocabulary().steps().contains(step)) {
                findings.refuse("step.unknown", node.place(), step);
            }
        } catch (UnreadableFile e) {
            // that rule has said it already
            return;
        }
    }
}
