package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** A model does not listen: the portal does. */
final class NoListeners implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.elements().stream()
                .filter(element -> element.name().equals("camunda:executionListener")
                        || element.name().equals("camunda:taskListener"))
                .forEach(element -> findings.refuse("listener", element.owner()));
    }
}
