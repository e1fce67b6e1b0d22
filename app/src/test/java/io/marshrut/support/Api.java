package io.marshrut.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The REST API as a program outside sees it. */
public class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    public Api(String base) {
        this.base = base;
    }

    public String base() {
        return base;
    }

    /** Somebody who calls with HTTP Basic; demo passwords equal the logins. */
    public Session as(String login) {
        String credentials = Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
        return new Session("Basic " + credentials);
    }

    public Session withToken(String token) {
        return new Session("Bearer " + token);
    }

    public Session stranger() {
        return new Session(null);
    }

    /** An answer. */
    public record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String code() {
            return json().path("code").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** Calls of one caller. */
    public final class Session {

        private final String authorization;
        private final Map<String, String> headers = new LinkedHashMap<>();

        private Session(String authorization) {
            this.authorization = authorization;
        }

        public Session with(String header, String value) {
            Session other = new Session(authorization);
            other.headers.putAll(headers);
            other.headers.put(header, value);
            return other;
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        public Answer post(String path, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : write(body))));
        }

        public Answer post(String path) {
            return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
        }

        public Answer call(String method, String path) {
            return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        }

        public Answer call(String method, String path, Object body) {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : write(body))));
        }

        /** Sends a file, and fields beside it, as a form. */
        public Answer upload(String path, String fileName, byte[] content, Map<String, String> fields) {
            return upload(path, "file", fileName, content, fields);
        }

        /** As above, the file under another name than {@code file}. */
        public Answer upload(String path, String part, String fileName, byte[] content, Map<String, String> fields) {
            String boundary = "----" + UUID.randomUUID();
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            fields.forEach((name, value) ->
                    form.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                    .formatted(boundary, name, value))
                            .getBytes(StandardCharsets.UTF_8)));
            if (fileName != null) {
                form.writeBytes(
                        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                        .formatted(boundary, part, fileName))
                                .getBytes(StandardCharsets.UTF_8));
                form.writeBytes(content);
                form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            headers.forEach(request::header);
            return request;
        }

        private Answer send(HttpRequest.Builder request) {
            try {
                HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(response.statusCode(), response.body(), response.headers());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
