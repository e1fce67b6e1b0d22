package io.marshrut.exchange.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A partner's mapping (сопоставление полей), as {@code app/docs/exchange.md} describes it.
 *
 * @param kinds by the kind's word, such as {@code document.verified}
 */
public record Mapping(Map<String, KindMapping> kinds) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Changes nothing. */
    public static final Mapping NONE = new Mapping(Map.of());

    /**
     * A message under the partner's names; nothing where the mapping says nothing of its kind.
     *
     * @param body JSON
     * @throws Unmappable where a value cannot be written as the mapping says
     */
    public Optional<ObjectNode> of(String kind, String body) {
        KindMapping mapping = kinds.get(kind);
        if (mapping == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(mapping.of(JSON.readTree(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object of the partner's that messages of a kind fill. */
    public Optional<String> entity(String kind) {
        return Optional.ofNullable(kinds.get(kind)).map(KindMapping::entity);
    }
}
