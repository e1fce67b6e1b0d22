package io.marshrut.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sent with a decision for the fields of its stage: parameters named {@code fields.<key>}. */
final class SentFields {

    private static final String PREFIX = "fields.";

    /** A box sends its no from a hidden input, and its yes besides. */
    private static final List<String> TICKED = List.of("false", "true");

    private SentFields() {}

    /** A field without value is null, one with several has a list. */
    static Map<String, Object> of(HttpServletRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), value(values));
            }
        });
        return fields;
    }

    private static Object value(String... sent) {
        List<String> values =
                Arrays.stream(sent).filter(value -> !value.isBlank()).toList();
        if (values.equals(TICKED)) {
            return "true";
        }
        return switch (values.size()) {
            case 0 -> null;
            case 1 -> values.get(0);
            default -> values;
        };
    }
}
