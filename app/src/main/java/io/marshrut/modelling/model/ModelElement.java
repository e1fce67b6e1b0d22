package io.marshrut.modelling.model;

import java.util.Map;

/**
 * Any element of a model's file, its diagram apart.
 *
 * @param name such as {@code bpmn:userTask} or {@code camunda:script}; of foreign namespaces {@code {namespace}name}
 * @param attributes by name: {@code id}, {@code camunda:class}, {@code xsi:type}
 * @param text its own, stripped
 * @param owner the flow element or process in which it stands
 */
public record ModelElement(String name, Map<String, String> attributes, String text, Place owner) {

    public String attribute(String attribute) {
        return attributes.get(attribute);
    }
}
