package io.marshrut.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** The hash chain of a subject: each entry's hash covers its content, its place and the hash before it. */
final class SubjectChain {

    static final byte[] BEGINNING = new byte[32];

    private static final String FORM = "marshrut.journal.entry/1";
    /** Stands where the number of details does. */
    private static final int NOT_TEXTS = -1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private SubjectChain() {}

    static byte[] hash(byte[] previous, long position, EntryRow entry) {
        CanonicalDigest digest = new CanonicalDigest(FORM)
                .add(previous)
                .add(position)
                .add(entry.id())
                .add(entry.at())
                .add(entry.actor())
                .add(entry.onBehalfOf())
                .add(entry.origin())
                .add(entry.subject().type())
                .add(entry.subject().id())
                .add(entry.event())
                .add(entry.stageKey())
                .add(entry.stageRu())
                .add(entry.stageEn())
                .add(entry.comment());
        addDetails(digest, entry.details());
        return digest.end();
    }

    private static void addDetails(CanonicalDigest digest, String text) {
        Map<String, String> details = new TreeMap<>();
        try {
            JsonNode object = JSON.readTree(text);
            object.properties().forEach(field -> {
                if (field.getValue().isTextual()) {
                    details.put(field.getKey(), field.getValue().textValue());
                }
            });
            if (object.isObject() && details.size() == object.size()) {
                digest.add(details.size());
                details.forEach((name, value) -> digest.add(name).add(value));
                return;
            }
        } catch (JsonProcessingException e) {
            // hashed as it stands below, like everything that the journal did not write itself
        }
        digest.add(NOT_TEXTS).add(text);
    }
}
