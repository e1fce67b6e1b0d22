package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.Flow;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.util.List;
import java.util.stream.Collectors;

/** A condition waits for a decision that a stage before it offers, and with which the stage is left. */
final class OfferedDecisions implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Flow flow : model.flows()) {
            if (flow.condition() == null || model.node(flow.source()).isEmpty()) {
                continue;
            }
            try {
                Expression.parse(flow.condition()).comparisons().stream()
                        .filter(comparison -> comparison.variable().equals("decision"))
                        .forEach(comparison -> offered(model, flow, comparison.text(), findings));
            } catch (UnreadableFile e) {
                // that rule has said it already
                continue;
            }
        }
    }

    private static void offered(ProcessModel model, Flow flow, String decision, Findings findings) {
        List<Node> stages = model.stagesBefore(model.node(flow.source()).orElseThrow());
        String names = stages.stream().map(stage -> stage.place().label()).collect(Collectors.joining(", "));
        if (stages.stream().noneMatch(stage -> stage.keys("decisions").contains(decision))) {
            findings.refuse("offered.unknown", flow.place(), decision, names);
        } else if (stages.stream()
                .filter(stage -> stage.keys("decisions").contains(decision))
                .allMatch(stage -> String.valueOf(stage.property("decision." + decision))
                        .strip()
                        .startsWith("QUESTION"))) {
            findings.refuse("offered.question", flow.place(), decision);
        }
    }
}
