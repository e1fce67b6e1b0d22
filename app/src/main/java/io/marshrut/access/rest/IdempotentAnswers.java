package io.marshrut.access.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Problem;
import io.marshrut.shared.SqlTime;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The stored answers. A key is reserved by inserting its row: a second insert waits until the first commits. */
@Repository
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private record Stored(String fingerprint, Integer status, String headers, byte[] body) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentAnswers(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    boolean reserve(String caller, String key, String fingerprint) {
        return jdbc.sql("""
                                insert into idempotent_answer as held (caller, key, fingerprint, created_at)
                                values (:caller, :key, :fingerprint, :now)
                                on conflict (caller, key) do update
                                   set fingerprint = excluded.fingerprint, created_at = excluded.created_at,
                                       status = null, headers = null, body = null
                                 where held.created_at < :old
                                """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("old", SqlTime.of(clock.instant().minus(KEPT)))
                        .update()
                == 1;
    }

    void keep(String caller, String key, ContentCachingResponseWrapper response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION}) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            jdbc.sql("""
                            update idempotent_answer set status = :status, headers = :headers::jsonb, body = :body
                             where caller = :caller and key = :key
                            """)
                    .param("status", response.getStatus())
                    .param("headers", json.writeValueAsString(headers))
                    .param("body", response.getContentAsByteArray())
                    .param("caller", caller)
                    .param("key", key)
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replay(String caller, String key, String fingerprint, HttpServletResponse response) {
        Stored stored = jdbc.sql(
                        "select fingerprint, status, headers, body from idempotent_answer where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .query(Stored.class)
                .single();
        if (!stored.fingerprint().equals(fingerprint)) {
            throw Problem.invalid("idempotency_key_reused");
        }
        try {
            response.setStatus(stored.status());
            json.readValue(stored.headers(), new TypeReference<Map<String, String>>() {})
                    .forEach(response::setHeader);
            response.getOutputStream().write(stored.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int forgetOld() {
        return jdbc.sql("delete from idempotent_answer where created_at < :old")
                .param("old", SqlTime.of(clock.instant().minus(KEPT)))
                .update();
    }
}
