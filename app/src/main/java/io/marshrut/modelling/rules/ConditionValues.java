package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Expression;
import io.marshrut.modelling.model.Expression.Comparison;
import io.marshrut.modelling.model.Flow;
import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.modelling.model.UnreadableFile;
import java.util.List;
import java.util.Optional;

/** A condition compares a choice with a value that can be chosen, and the site with one that there is. */
final class ConditionValues implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        for (Flow flow : model.flows()) {
            comparisons(flow).forEach(comparison -> check(comparison, flow, view, findings));
        }
    }

    private static void check(Comparison comparison, Flow flow, PackageView view, Findings findings) {
        Optional<Field> field =
                view.form() == null ? Optional.empty() : view.form().field(comparison.variable());
        List<String> options = field.stream()
                .flatMap(one -> one.options().stream())
                .map(option -> option.value())
                .toList();
        if (!options.isEmpty() && !options.contains(comparison.text())) {
            findings.refuse("condition.value", flow.place(), comparison.variable(), comparison.text());
        } else if (comparison.variable().equals("site")
                && field.isEmpty()
                && !view.vocabulary().house().sites().test(comparison.text())) {
            findings.refuse("condition.site", flow.place(), comparison.text());
        }
    }

    private static List<Comparison> comparisons(Flow flow) {
        if (flow.condition() == null) {
            return List.of();
        }
        try {
            return Expression.parse(flow.condition()).comparisons();
        } catch (UnreadableFile e) {
            // another rule has said it already
            return List.of();
        }
    }
}
