package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** A stage has somebody who does it: a person or the holders of roles. */
final class StageHasPerformer implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.stages().stream()
                .filter(stage -> !stage.isByVotes())
                .filter(stage -> stage.candidateGroups().isEmpty() && stage.attribute("camunda:assignee") == null)
                .forEach(stage -> findings.refuse("performer", stage.place()));
    }
}
