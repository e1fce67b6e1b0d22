package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** A stage counts by a calendar that exists. */
final class StageCalendar implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            String calendar = stage.property("calendar");
            if (calendar != null && !Vocabulary.CALENDARS.contains(calendar)) {
                findings.refuse("calendar", stage.place(), calendar);
            }
        }
    }
}
