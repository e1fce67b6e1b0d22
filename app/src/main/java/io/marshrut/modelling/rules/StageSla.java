package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;
import io.marshrut.requests.Priorities;
import io.marshrut.sla.Durations;

/** A stage has a deadline that reads P3D or PT8H30M, and others by priority only where there is a table of priorities. */
final class StageSla implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            if (stage.isByVotes()) {
                // each vote has the time that the route gives it
                continue;
            }
            String sla = stage.property("sla");
            if (sla == null || sla.isBlank()) {
                findings.refuse("sla.missing", stage.place());
            } else if (!Durations.isPolicy(sla)) {
                findings.refuse("sla.unreadable", stage.place(), sla);
            }
            byPriority(stage, view, findings);
        }
    }

    private static void byPriority(Node stage, PackageView view, Findings findings) {
        for (String priority : Priorities.ALL) {
            String sla = stage.property("sla." + priority);
            if (sla != null && !Durations.isPolicy(sla)) {
                findings.refuse("sla.unreadable", stage.place(), sla);
            } else if (sla != null && view.files().file(Priorities.FILE).isEmpty()) {
                findings.refuse("sla.priority", stage.place(), "sla." + priority);
            }
        }
    }
}
