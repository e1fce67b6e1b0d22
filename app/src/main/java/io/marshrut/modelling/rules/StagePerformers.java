package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.FormView.Field;
import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.Place;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.requests.PerformerRef;
import java.util.List;
import java.util.Optional;

/** Who does a stage is named in words that mean somebody, by a field for employees, or by a stage before. */
final class StagePerformers implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        for (Node stage : model.stages()) {
            String performer = stage.property("performer");
            if (performer == null) {
                continue;
            }
            Optional<PerformerRef> ref = PerformerRef.parse(performer);
            if (ref.isEmpty()) {
                findings.refuse("performer-ref.unreadable", stage.place(), performer);
            } else if (ref.get().table() != null) {
                PerformerTable.check(stage, ref.get().table(), model, view, findings);
            } else {
                named(ref.get(), stage, stage.place(), model, view, findings);
            }
        }
    }

    /** @param place of what names them: the stage, or a rule of a table */
    static void named(
            PerformerRef ref, Node stage, Place place, ProcessModel model, PackageView view, Findings findings) {
        if (ref.field() != null) {
            field(stage, ref.field(), model, view, findings);
        } else if (ref.stage() != null) {
            stage(stage, ref.stage(), model, findings);
        } else {
            KnownApprovers.check(ref.approver(), place, view.vocabulary(), findings);
        }
    }

    private static void field(Node stage, String key, ProcessModel model, PackageView view, Findings findings) {
        Optional<Field> field =
                view.form() == null ? Optional.empty() : view.form().field(key);
        if (field.isEmpty()) {
            findings.refuse("performer-ref.field", stage.place(), key);
        } else if (!"employee".equals(field.get().property("type"))) {
            findings.refuse("performer-ref.field-type", stage.place(), key);
        } else if (!Filling.isFilledBefore(field.get(), stage, model)) {
            findings.remark("performer-ref.empty", stage.place(), key);
        }
    }

    private static void stage(Node stage, String key, ProcessModel model, Findings findings) {
        boolean before = model.leadingTo(List.of(stage)).stream()
                .anyMatch(node -> node.isStage() && !node.equals(stage) && key.equals(node.id()));
        if (!before) {
            findings.refuse("performer-ref.stage", stage.place(), key);
        }
    }
}
