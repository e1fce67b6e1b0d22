package io.marshrut.exchange.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/**
 * Where one of the partner's values comes from.
 *
 * @param constant the value itself; null where it is taken from the message
 * @param from a JSON pointer (RFC 6901) into the message, or into a line
 * @param translation the partner's words for ours; empty for none
 */
record MappedValue(String constant, JsonPointer from, ValueForm form, Map<String, String> translation) {

    /**
     * Nothing where the message has nothing there.
     *
     * @throws Unmappable where what it has does not have the form, or has no translation
     */
    JsonNode of(JsonNode source, String target) {
        String value = constant;
        if (value == null) {
            JsonNode found = source.at(from);
            if (found.isMissingNode() || found.isNull()) {
                return MissingNode.getInstance();
            }
            if (found.isContainerNode()) {
                return found;
            }
            value = found.asText();
        }
        if (!translation.isEmpty()) {
            String word = translation.get(value);
            if (word == null) {
                throw new Unmappable(target, value);
            }
            value = word;
        }
        try {
            return form.of(value);
        } catch (RuntimeException e) {
            throw new Unmappable(target, value);
        }
    }
}
