package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.ModelElement;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import io.marshrut.requests.Priorities;
import java.util.Set;
import java.util.TreeSet;

/** Expressions read variables that something sets; a step may set any, so with steps nothing is said. */
final class KnownVariables implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        if (model.nodes().stream().anyMatch(node -> node.type().endsWith("Task") && !node.isStage())) {
            return;
        }
        Set<String> known = new TreeSet<>(Vocabulary.VARIABLES);
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

    private static void variable(ModelElement element, String text, Set<String> known, Findings findings) {
        if (!Expression.isIn(text)) {
            return;
        }
        try {
            Expression.parse(text).variables().stream()
                    .distinct()
                    .filter(variable -> !known.contains(variable))
                    .forEach(variable -> findings.remark("variable", element.owner(), variable));
        } catch (UnreadableFile e) {
            // that rule has said it already
            return;
        }
    }
}
