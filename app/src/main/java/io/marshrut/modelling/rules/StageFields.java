package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import java.util.Optional;
import java.util.function.Predicate;

/** What a stage fills are fields of the form; what it needs is filled there, or was before. */
final class StageFields implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        for (Node stage : model.stages()) {
            for (String key : stage.keys("fields")) {
                if (field(key, view).isEmpty()) {
                    findings.refuse("stage-field.unknown", stage.place(), key);
                } else if (stage.isByVotes()) {
                    findings.refuse("stage-field.votes", stage.place(), key);
                }
            }
            for (String key : stage.keys("fields.required")) {
                Optional<Field> field = field(key, view);
                if (field.isEmpty()) {
                    findings.refuse("stage-field.unknown", stage.place(), key);
                } else if (!Filling.isFilledAt(field.get(), stage) && !isKnownBefore(field.get(), stage, model)) {
                    findings.refuse("stage-field.required", stage.place(), key);
                }
            }
        }
    }

    /** Whether somebody before this stage could fill it at all. */
    private static boolean isKnownBefore(Field field, Node stage, ProcessModel model) {
        Predicate<Node> fills = node -> node.isStage() && !node.equals(stage) && Filling.isFilledAt(field, node);
        return Filling.isFiled(field, model)
                || model.leadingTo(java.util.List.of(stage)).stream().anyMatch(fills);
    }

    private static Optional<Field> field(String key, PackageView view) {
        return view.form() == null ? Optional.empty() : view.form().field(key);
    }
}
