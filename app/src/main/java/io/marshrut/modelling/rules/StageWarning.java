package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** A stage warns after a share of its time: 1% to 99%. */
final class StageWarning implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            String share = stage.property("warnAt");
            if (share != null && !share.matches("[1-9]\\d?%")) {
                findings.refuse("warning", stage.place(), share);
            }
        }
    }
}
