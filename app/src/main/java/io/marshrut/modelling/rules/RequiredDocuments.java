package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.Node;
import io.marshrut.modelling.model.ProcessModel;

/** A document that a stage requires has both its names. */
final class RequiredDocuments implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (Node stage : model.stages()) {
            for (String key : stage.keys("requiredDocuments")) {
                String names = stage.property("requiredDocument." + key);
                if (names == null || !names.matches("\\s*[^|\\s][^|]*\\|\\s*[^|\\s][^|]*")) {
                    findings.refuse("document", stage.place(), key);
                }
            }
        }
    }
}
