package io.marshrut.directorysync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** What a run keeps of its report, as JSON. */
@Component
class JsonTexts {

    private final ObjectMapper mapper;

    JsonTexts(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** PostgreSQL keeps no character 0 in JSON. */
    String write(Object value) {
        try {
            return mapper.writeValueAsString(value).replace("\\u0000", " ");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
