package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.sla.Durations;

/** A breach goes to the superior, the head or a role, and further after a working time that reads PT4H or P1D. */
final class StageEscalation implements Rule.OfModel {

    private static final String ROLE = "role:";

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            String to = stage.property("escalateTo");
            boolean known = to == null
                    || Vocabulary.ESCALATIONS.contains(to)
                    || to.startsWith(ROLE) && view.vocabulary().roles().test(to.substring(ROLE.length()));
            if (!known) {
                findings.refuse("escalation", stage.place(), to);
            }
            String every = stage.property("escalateEvery");
            if (every != null && !Durations.isPolicy(every)) {
                findings.refuse("escalation.every", stage.place(), every);
            }
        }
    }
}
