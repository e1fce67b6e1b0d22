package io.marshrut.ocr.pipeline.electronic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** An element with what stands in it; asking for what is not there gives {@link #NONE}, so that paths can be walked. */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    static final XmlElement NONE = new XmlElement("", Map.of(), List.of(), "");

    boolean exists() {
        return this != NONE;
    }

    /** The first child of the first of these names that has one. */
    XmlElement child(String... names) {
        return Arrays.stream(names).flatMap(this::children).findFirst().orElse(NONE);
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The first of these attributes that says something; null where none does. */
    String attribute(String... names) {
        return Arrays.stream(names)
                .map(attributes::get)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
