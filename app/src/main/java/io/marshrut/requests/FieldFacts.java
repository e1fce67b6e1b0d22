package io.marshrut.requests;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What the portal tells a decision table about a request: the fields of its form, by key, and {@code site}. */
final class FieldFacts {

    private FieldFacts() {}

    /** A text that was not filled in is empty, a box that was not ticked is false: tests of the table hold or not. */
    static Map<String, Object> of(RequestForm form, String site, Map<String, Object> fields) {
        Map<String, Object> facts = new HashMap<>();
        for (FormField field : form.fields()) {
            Object value = fields.get(field.key());
            facts.put(
                    field.key(),
                    switch (field.type()) {
                        case NUMBER, MONEY -> value == null ? null : new BigDecimal(String.valueOf(value));
                        case BOOLEAN -> Boolean.TRUE.equals(value);
                        default -> value == null ? "" : value;
                    });
        }
        facts.put("site", site);
        return facts;
    }
}
