package io.marshrut.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** What a reason takes, as it is stored. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String args(Reason reason) {
        try {
            return MAPPER.writeValueAsString(reason == null ? List.of() : reason.args());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reason reason(String key, String args) {
        try {
            return key == null ? null : new Reason(key, MAPPER.readValue(args, new TypeReference<List<Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
