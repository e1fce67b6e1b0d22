package io.marshrut.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.requests.FormField.Condition;
import io.marshrut.requests.FormField.Option;
import io.marshrut.requests.FormField.Type;
import io.marshrut.shared.LocalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a Camunda Form. The labels in the file are Russian; English ones, and the types that Camunda Forms do not have,
 * stand in the component's custom properties: {@code label.en}, {@code description.en}, {@code option.<value>.en},
 * {@code type}, {@code visibleWhen}, {@code filledAt}, {@code hiddenAt}.
 */
class FormReader {

    private final ObjectMapper json = new ObjectMapper();

    RequestForm read(byte[] file) {
        try {
            List<FormField> fields = new ArrayList<>();
            for (JsonNode component : json.readTree(file).path("components")) {
                if (component.hasNonNull("key")) {
                    fields.add(field(component));
                }
            }
            return new RequestForm(List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormField field(JsonNode component) {
        JsonNode properties = component.path("properties");
        JsonNode rules = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                new LocalText(component.path("label").asText(), text(properties, "label.en")),
                component.hasNonNull("description")
                        ? new LocalText(component.path("description").asText(), text(properties, "description.en"))
                        : null,
                type(component, properties),
                rules.path("required").asBoolean(false),
                options(component, properties),
                number(rules, "min"),
                number(rules, "max"),
                integer(rules, "minLength"),
                integer(rules, "maxLength"),
                rules.hasNonNull("pattern")
                        ? Pattern.compile(rules.path("pattern").asText())
                        : null,
                properties.hasNonNull("visibleWhen")
                        ? Condition.parse(properties.path("visibleWhen").asText())
                        : null,
                keys(properties, "filledAt"),
                keys(properties, "hiddenAt"));
    }

    private static Type type(JsonNode component, JsonNode properties) {
        if (properties.hasNonNull("type")) {
            return Type.valueOf(properties.path("type").asText().toUpperCase(Locale.ROOT));
        }
        String type = component.path("type").asText();
        return switch (type) {
            case "textfield" -> Type.TEXT;
            case "textarea" -> Type.MULTILINE;
            case "number" -> Type.NUMBER;
            case "checkbox" -> Type.BOOLEAN;
            case "select", "radio" -> Type.SELECT;
            case "checklist", "taglist" -> Type.MULTISELECT;
            case "datetime" -> "date".equals(component.path("subtype").asText("date")) ? Type.DATE : Type.DATETIME;
            case "filepicker" -> Type.FILE;
            default -> throw new IllegalArgumentException("A form component of type '" + type + "' cannot be drawn");
        };
    }

    private static List<Option> options(JsonNode component, JsonNode properties) {
        List<Option> options = new ArrayList<>();
        for (JsonNode value : component.path("values")) {
            String key = value.path("value").asText();
            options.add(new Option(
                    key, new LocalText(value.path("label").asText(), text(properties, "option." + key + ".en"))));
        }
        return List.copyOf(options);
    }

    private static List<String> keys(JsonNode properties, String name) {
        return Arrays.stream(properties.path(name).asText("").split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static BigDecimal number(JsonNode node, String name) {
        return node.hasNonNull(name) ? new BigDecimal(node.path(name).asText()) : null;
    }

    private static Integer integer(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asInt() : null;
    }
}
