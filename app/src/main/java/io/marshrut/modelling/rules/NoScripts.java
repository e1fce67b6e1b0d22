package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ProcessModel;

/** Nothing in a model is a program. */
final class NoScripts implements Rule.OfModel {

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        model.elements().stream()
                .filter(element -> element.name().equals("bpmn:scriptTask")
                        || element.name().equals("camunda:script")
                        || element.attribute("camunda:resource") != null
                        || element.name().equals("bpmn:conditionExpression") && element.attribute("language") != null)
                .forEach(element -> findings.refuse("script", element.owner()));
    }
}
