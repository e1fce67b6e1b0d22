package io.marshrut.modelling.rules;

import io.marshrut.modelling.model.ModelElement;
import io.marshrut.modelling.model.ProcessModel;
import java.util.Set;

/** Only those elements and attributes of BPMN and Camunda are used that the portal lives with. */
final class KnownElements implements Rule.OfModel {

    private static final Set<String> ELEMENTS = Set.of(
            "bpmn:definitions",
            "bpmn:process",
            "bpmn:documentation",
            "bpmn:extensionElements",
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:boundaryEvent",
            "bpmn:timerEventDefinition",
            "bpmn:timeDuration",
            "bpmn:timeDate",
            "bpmn:terminateEventDefinition",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:businessRuleTask",
            "bpmn:exclusiveGateway",
            "bpmn:inclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:sequenceFlow",
            "bpmn:conditionExpression",
            "bpmn:incoming",
            "bpmn:outgoing",
            "bpmn:multiInstanceLoopCharacteristics",
            "bpmn:loopCardinality",
            "bpmn:completionCondition",
            "bpmn:collaboration",
            "bpmn:participant",
            "bpmn:laneSet",
            "bpmn:lane",
            "bpmn:flowNodeRef",
            "bpmn:textAnnotation",
            "bpmn:text",
            "bpmn:association",
            "bpmn:group",
            "bpmn:category",
            "bpmn:categoryValue",
            "camunda:properties",
            "camunda:property",
            "camunda:failedJobRetryTimeCycle");

    private static final Set<String> ATTRIBUTES = Set.of(
            "camunda:assignee",
            "camunda:candidateGroups",
            "camunda:expression",
            "camunda:resultVariable",
            "camunda:type",
            "camunda:topic",
            "camunda:asyncBefore",
            "camunda:asyncAfter",
            "camunda:exclusive",
            "camunda:decisionRef",
            "camunda:mapDecisionResult",
            "camunda:decisionRefBinding",
            "camunda:collection",
            "camunda:elementVariable",
            "camunda:historyTimeToLive",
            "camunda:versionTag",
            "camunda:jobPriority",
            "camunda:taskPriority");

    /** Other rules have more to say about these. */
    private static final Set<String> LEFT_TO_OTHERS = Set.of(
            "bpmn:scriptTask",
            "bpmn:script",
            "camunda:script",
            "camunda:connector",
            "camunda:connectorId",
            "camunda:executionListener",
            "camunda:taskListener",
            "camunda:field",
            "camunda:string",
            "camunda:class",
            "camunda:delegateExpression",
            "camunda:resource");

    @Override
    public void check(ProcessModel model, PackageView view, Findings findings) {

        for (ModelElement element : model.elements()) {
            if (!ELEMENTS.contains(element.name()) && !LEFT_TO_OTHERS.contains(element.name())) {
                findings.refuse("elements.unknown", element.owner(), element.name());
            }
            if (element.name().startsWith("bpmn:")) {
                element.attributes().keySet().stream()
                        .filter(attribute -> attribute.startsWith("camunda:"))
                        .filter(attribute -> !ATTRIBUTES.contains(attribute) && !LEFT_TO_OTHERS.contains(attribute))
                        .forEach(attribute -> findings.refuse("elements.attribute", element.owner(), attribute));
            }
        }
    }
}
