package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** Candidate groups are roles that people hold. */
final class KnownRoles implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            stage.candidateGroups().stream()
                    .filter(role ->
                            !role.contains("{") && !view.vocabulary().roles().test(role))
                    .forEach(role -> findings.refuse("role", stage.place(), role));
        }
    }
}
