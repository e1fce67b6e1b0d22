package io.marshrut.ocr.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/** The one place that knows how results and words are written as JSON (UTF-8) and read back. */
public final class RecognitionJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            // a portal must read what a newer worker writes
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TypeReference<List<Word>> WORDS = new TypeReference<>() {};

    private RecognitionJson() {}

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(RecognitionResult result) {
        return bytes(result);
    }

    public static byte[] write(RenditionResult result) {
        return bytes(result);
    }

    public static byte[] write(List<Word> words) {
        return bytes(words);
    }

    public static RecognitionResult readResult(byte[] json) throws IOException {
        return MAPPER.readValue(json, RecognitionResult.class);
    }

    public static RenditionResult readRendition(byte[] json) throws IOException {
        return MAPPER.readValue(json, RenditionResult.class);
    }

    public static List<Word> readWords(byte[] json) throws IOException {
        return MAPPER.readValue(json, WORDS);
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recognition record cannot be written as JSON", e);
        }
    }
}
