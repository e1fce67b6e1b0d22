package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** A model does not call other systems by itself. */
final class NoConnectors implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.elements().stream()
                .filter(element -> element.name().equals("camunda:connector"))
                .forEach(element -> findings.refuse("connector", element.owner()));
    }
}
