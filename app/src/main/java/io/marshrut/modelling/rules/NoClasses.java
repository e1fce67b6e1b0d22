package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** A model names no Java class and no bean: what it runs by itself are the listed steps. */
final class NoClasses implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.elements().stream()
                .filter(element -> element.name().startsWith("bpmn:"))
                .filter(element -> element.attribute("camunda:class") != null
                        || element.attribute("camunda:delegateExpression") != null)
                .forEach(element -> findings.refuse("class", element.owner()));
    }
}
