package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** A stage has somebody who does it, by one rule: a person or the holders of roles, or whom {@code performer} names. */
final class StageHasPerformer implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            boolean byModel = !stage.candidateGroups().isEmpty() || stage.attribute("camunda:assignee") != null;
            boolean byProperty = stage.property("performer") != null;
            if (byModel && byProperty) {
                findings.refuse("performer.twice", stage.place());
            } else if (!byModel && !byProperty && !stage.isByVotes()) {
                findings.refuse("performer.none", stage.place());
            }
        }
    }
}
