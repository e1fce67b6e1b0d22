package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.ModelElement;
import io.marshrut.modelling.model.Place;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.util.Set;

/** Expressions stand where they are expected and say no more than the small grammar allows. */
final class AllowedExpressions implements Rule.OfModel {

    private static final Set<String> CONDITIONS = Set.of("bpmn:conditionExpression", "bpmn:completionCondition");
    private static final Set<String> VALUES = Set.of("bpmn:loopCardinality", "bpmn:timeDuration", "bpmn:timeDate");
    private static final Set<String> VARIABLES = Set.of("camunda:assignee", "camunda:collection");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (ModelElement element : model.elements()) {
            if (CONDITIONS.contains(element.name())) {
                condition(element.owner(), element.text(), findings);
            } else if (Expression.isIn(element.text())) {
                variable(element.owner(), element.text(), VALUES.contains(element.name()), findings);
            }
            element.attributes().forEach((name, value) -> attribute(element.owner(), name, value, findings));
        }
    }

    private static void attribute(Place owner, String name, String value, Findings findings) {
        if (name.equals("camunda:expression")) {
            Expression step = read(owner, value, findings);
            if (step != null && step.step() == null) {
                findings.refuse("expression.step", owner, value);
            }
        } else if (Expression.isIn(value)) {
            variable(owner, value, VARIABLES.contains(name), findings);
        }
    }

    private static void condition(Place owner, String text, Findings findings) {
        Expression condition = read(owner, text, findings);
        if (condition != null && condition.step() != null) {
            findings.refuse("expression.condition", owner, text);
        }
    }

    private static void variable(Place owner, String text, boolean expected, Findings findings) {
        if (!expected) {
            findings.refuse("expression.place", owner, text);
            return;
        }
        Expression value = read(owner, text, findings);
        if (value != null && !value.isVariable()) {
            findings.refuse("expression.variable", owner, text);
        }
    }

    private static Expression read(Place owner, String text, Findings findings) {
        try {
            return Expression.parse(text);
        } catch (UnreadableFile e) {
            findings.refuse("expression.grammar", owner, text, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
