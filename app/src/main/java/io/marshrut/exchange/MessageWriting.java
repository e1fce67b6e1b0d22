package io.marshrut.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The frame of every message: {@code {message: {id, kind, at, schema}, subject: {type, id, link}, …}}. Names are in
 * {@code app/docs/exchange.md}; they are added to and never changed.
 */
@Component
class MessageWriting {

    private final ObjectMapper json;
    private final String address;

    MessageWriting(ObjectMapper json, @Value("${marshrut.address}") String address) {
        this.json = json;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @param path of the subject's page in the portal */
    String write(Outbox.News news, UUID id, Instant at, String path, String part, Map<String, Object> facts) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id.toString());
        message.put("kind", news.kind().word());
        message.put("at", at.toString());
        message.put("schema", "marshrut." + part + "/1");
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", news.subjectType());
        subject.put("id", news.subjectId().toString());
        subject.put("link", link(path));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("message", message);
        whole.put("subject", subject);
        whole.put(part, facts);
        try {
            return json.writeValueAsString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String link(String path) {
        return address + path;
    }

    static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
