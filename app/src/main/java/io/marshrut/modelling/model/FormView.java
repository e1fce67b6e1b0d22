package io.marshrut.modelling.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Camunda Form as the rules see it: components as they stand in the file. */
public record FormView(String file, List<Field> fields) {

    /**
     * A component that takes a value.
     *
     * @param component the component's type in the file, such as {@code textfield}
     * @param rules its {@code validate} part
     */
    public record Field(
            String file,
            String key,
            String component,
            String label,
            String description,
            Map<String, String> properties,
            List<Option> options,
            Map<String, String> rules) {

        public Place place() {
            return new Place(file, key, label);
        }

        public String property(String property) {
            return properties.get(property);
        }
    }

    /** One of the values to choose from. */
    public record Option(String value, String label) {}

    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> key.equals(field.key())).findFirst();
    }

    /** @throws UnreadableFile where it is no JSON object with components */
    public static FormView read(String file, byte[] json) throws UnreadableFile {
        try {
            JsonNode form = new ObjectMapper().readTree(json);
            if (!form.path("components").isArray()) {
                throw new UnreadableFile(0, "components");
            }
            List<Field> fields = new ArrayList<>();
            for (JsonNode component : form.path("components")) {
                if (component.hasNonNull("key")) {
                    fields.add(field(file, component));
                }
            }
            return new FormView(file, List.copyOf(fields));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UnreadableFile(
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(String file, JsonNode component) {
        List<Option> options = new ArrayList<>();
        component.path("values").forEach(value -> options.add(new Option(text(value, "value"), text(value, "label"))));
        return new Field(
                file,
                text(component, "key"),
                "datetime".equals(text(component, "type")) && component.hasNonNull("subtype")
                        ? "datetime/" + text(component, "subtype")
                        : text(component, "type"),
                text(component, "label"),
                text(component, "description"),
                texts(component.path("properties")),
                List.copyOf(options),
                texts(component.path("validate")));
    }

    private static String text(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.isBlank() ? null : text;
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> found = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
        return found;
    }
}
