package io.marshrut.exchange.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * How messages of one kind are written for a partner.
 *
 * @param entity the object of the partner's that they fill, for OData; null where none is needed
 * @param fields by the partner's names; a dot leads into an object within
 * @param lines may be empty
 */
record KindMapping(String entity, Map<String, MappedValue> fields, List<Lines> lines) {

    /** A table: each member of the message's list at {@code from} becomes a row in the partner's list {@code to}. */
    record Lines(String to, JsonPointer from, String number, Map<String, MappedValue> fields) {}

    /** @throws Unmappable where a value cannot be written as it says */
    ObjectNode of(JsonNode message) {
        ObjectNode whole = filled(fields, message);
        for (Lines table : lines) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            for (JsonNode line : message.at(table.from())) {
                ObjectNode row = filled(table.fields(), line);
                if (table.number() != null) {
                    row.put(table.number(), rows.size() + 1);
                }
                rows.add(row);
            }
            put(whole, table.to(), rows);
        }
        return whole;
    }

    private static ObjectNode filled(Map<String, MappedValue> fields, JsonNode source) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach((target, value) -> {
            JsonNode found = value.of(source, target);
            if (!found.isMissingNode()) {
                put(object, target, found);
            }
        });
        return object;
    }

    private static void put(ObjectNode object, String path, JsonNode value) {
        ObjectNode inner = object;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            inner = inner.withObjectProperty(names[i]);
        }
        inner.set(names[names.length - 1], value);
    }
}
