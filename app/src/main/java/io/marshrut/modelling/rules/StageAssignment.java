package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.requests.PerformerRef;

/** Work is shared out by load, among the holders of a role. */
final class StageAssignment implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {
        for (Node stage : model.stages()) {
            String assign = stage.property("assign");
            if (assign == null) {
                continue;
            }
            if (!assign.equals("load")) {
                findings.refuse("assign.unknown", stage.place(), assign);
            } else if (stage.candidateGroups().isEmpty() && !isRole(stage.property("performer"))) {
                findings.refuse("assign.role", stage.place());
            }
        }
    }

    private static boolean isRole(String performer) {
        return performer != null
                && PerformerRef.parse(performer)
                        .filter(ref -> ref.isRole() || ref.table() != null)
                        .isPresent();
    }
}
