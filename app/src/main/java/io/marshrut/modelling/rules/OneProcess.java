package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** A model file has one process, and that can be run. */
final class OneProcess implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        if (model.processes() != 1) {
            findings.refuse("process.one", PackageView.file(model.file()), model.processes());
        } else if (!model.executable()) {
            findings.refuse("process.executable", model.place());
        }
    }
}
