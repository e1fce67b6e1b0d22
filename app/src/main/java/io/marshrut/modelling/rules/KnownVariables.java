package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.ModelElement;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import io.marshrut.requests.Priorities;
import java.util.Set;
import java.util.TreeSet;

/**
 * Expressions read variables that something sets: filing, a stage, a decision table. A step of a program may set any, so
 * with such steps nothing is said.
 */
final class KnownVariables implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        if (model.nodes().stream()
                .anyMatch(node -> node.type().endsWith("Task") && !node.isStage() && !isTable(node))) {
            return;
        }
        Set<String> known = new TreeSet<>(Vocabulary.VARIABLES);
        model.nodes().stream()
                .filter(KnownVariables::isTable)
                .map(node -> String.valueOf(node.attribute("camunda:resultVariable")))
                .forEach(known::add);
        if (view.files().file(Priorities.FILE).isPresent()) {
            known.add(Priorities.VARIABLE);
        }
        if (view.form() != null) {
            view.form().fields().forEach(field -> known.add(String.valueOf(field.key())));
        }
        for (ModelElement element : model.elements()) {
            variable(element, element.text(), known, findings);
            variable(element, element.attribute("camunda:assignee"), known, findings);
        }
    }

    private static boolean isTable(Node node) {
        return node.type().equals("businessRuleTask");
    }

    private static void variable(ModelElement element, String text, Set<String> known, Findings findings) {
        if (!Expression.isIn(text)) {
            return;
        }
        try {
            Expression.parse(text).variables().stream()
                    .distinct()
                    .filter(variable -> !known.contains(variable))
                    .forEach(variable -> findings.refuse("variable", element.owner(), variable));
        } catch (UnreadableFile e) {
            // that rule has said it already
            return;
        }
    }
}
