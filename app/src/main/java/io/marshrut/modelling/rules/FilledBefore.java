package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.ModelElement;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A field that a condition or a timer reads had to be filled on every way that leads there. */
final class FilledBefore implements Rule.OfModel {

    private static final Set<String> TIMERS = Set.of("bpmn:timeDate", "bpmn:timeDuration");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        if (view.form() == null) {
            return;
        }
        for (ModelElement element : model.elements()) {
            boolean timer = TIMERS.contains(element.name());
            if (!timer && !element.name().equals("bpmn:conditionExpression") || !Expression.isIn(element.text())) {
                continue;
            }
            Optional<Node> at = timer ? waiting(element, model) : asking(element, model);
            at.ifPresent(node -> read(element).stream()
                    .distinct()
                    .flatMap(key -> view.form().field(key).stream())
                    .filter(field -> !Filling.isFilledBefore(field, node, model))
                    .forEach(field -> unfilled(element, field, findings)));
        }
    }

    /** Nothing of what cannot be read: another rule says so. */
    private static List<String> read(ModelElement element) {
        try {
            return Expression.parse(element.text()).variables();
        } catch (UnreadableFile e) {
            return List.of();
        }
    }

    private static void unfilled(ModelElement element, Field field, Findings findings) {
        findings.refuse("unfilled", element.owner(), field.place().label());
    }

    /** Where the case stands when a timer is set. */
    private static Optional<Node> waiting(ModelElement timer, ProcessModel model) {
        return model.node(timer.owner().id())
                .flatMap(event -> event.attachedTo() == null ? Optional.of(event) : model.node(event.attachedTo()));
    }

    /** The gateway that asks the condition of an arrow. */
    private static Optional<Node> asking(ModelElement condition, ProcessModel model) {
        return model.flows().stream()
                .filter(flow ->
                        String.valueOf(flow.id()).equals(condition.owner().id()))
                .findFirst()
                .flatMap(flow -> model.node(flow.source()));
    }
}
