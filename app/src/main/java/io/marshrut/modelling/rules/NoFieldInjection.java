package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** A model sets no fields of classes. */
final class NoFieldInjection implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.elements().stream()
                .filter(element -> element.name().equals("camunda:field"))
                .forEach(element -> findings.refuse("field-injection", element.owner()));
    }
}
