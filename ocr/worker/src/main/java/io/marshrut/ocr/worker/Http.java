package io.marshrut.ocr.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.marshrut.ocr.model.RecognitionJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** JSON over HTTP with the worker's account. */
final class Http {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final URI base;
    private final String authorization;

    Http(URI base, String login, String password) {
        this.base = base;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer that came; the body is empty where there was none. */
    record Answer(int status, JsonNode body) {

        boolean isSuccess() {
            return status / 100 == 2;
        }

        boolean isRefusedLogin() {
            return status == UNAUTHORIZED || status == FORBIDDEN;
        }
    }

    Answer get(String path) throws SurroundingsException {
        return send(request(path).GET());
    }

    Answer delete(String path) throws SurroundingsException {
        return send(request(path).DELETE());
    }

    Answer post(String path, Map<String, Object> body) throws SurroundingsException {
        return send(request(path).POST(json(body)));
    }

    Answer put(String path, Map<String, Object> body) throws SurroundingsException {
        return send(request(path).PUT(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Map<String, Object> body) {
        return HttpRequest.BodyPublishers.ofString(
                RecognitionJson.mapper().valueToTree(body).toString());
    }

    /** A server that fails may do better later; an answer that refuses is an answer. */
    private Answer send(HttpRequest.Builder request) throws SurroundingsException {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() >= SERVER_ERROR || response.statusCode() == TOO_MANY_REQUESTS) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return new Answer(response.statusCode(), body(response));
        } catch (IOException e) {
            throw new SurroundingsException("portal", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SurroundingsException("portal", e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return json && response.body().length > 0
                ? RecognitionJson.mapper().readTree(response.body())
                : MissingNode.getInstance();
    }
}
