package io.marshrut.ocr.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.marshrut.ocr.model.RecognitionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

/**
 * Speaks the protocol of the engine's REST API and of the portal's worker API over real HTTP: tasks are locked,
 * extended, completed, failed and unlocked, attempts counted and given back.
 */
final class FakePortal implements AutoCloseable {

    static final String LOGIN = "ocr-worker";
    static final String PASSWORD = "пароль";

    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final Duration LONGEST_POLL = Duration.ofSeconds(2);

    /** What happens to a task; written under the portal's lock. */
    static final class Task {
        final String id;
        final String topic;
        final Map<String, String> variables;
        String lockedBy;
        boolean done;
        String resultKey;
        int attempts;
        JsonNode failure;
        volatile int page;
        final List<String> history = new CopyOnWriteArrayList<>();

        Task(String id, String topic, Map<String, String> variables) {
            this.id = id;
            this.topic = topic;
            this.variables = variables;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private volatile int allowedAttempts = 2;
    private volatile boolean extensionsRefused;

    private FakePortal(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static FakePortal start() {
        return new FakePortal(0);
    }

    static FakePortal startAt(int port) {
        return new FakePortal(port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    void refuseExtensions() {
        extensionsRefused = true;
    }

    synchronized Task offer(String id, String contentKey) {
        return offer(new Task(
                id,
                "recognise",
                Map.of("documentId", "doc-" + id, "contentKey", contentKey, "fileName", "счёт " + id + ".pdf")));
    }

    /** A document to be rendered. */
    Task offerToRender(String id, String contentKey) {
        return offer(new Task(
                id,
                "render",
                Map.of("sha256", "sha-" + id, "contentKey", contentKey, "fileName", "договор " + id + ".docx")));
    }

    private synchronized Task offer(Task task) {
        tasks.put(task.id, task);
        notifyAll();
        return task;
    }

    /** A task that a worker of that name was killed over. */
    synchronized Task offerLocked(String id, String contentKey, String workerId) {
        Task task = offer(id, contentKey);
        task.lockedBy = workerId;
        task.attempts = 1;
        return task;
    }

    /** What the engine does with a task that failed, or whose worker died, once its time is over: offers it again. */
    synchronized boolean offerAgain(Task task, boolean workerDied) {
        boolean failed = task.failure != null;
        if (task.done || task.lockedBy == null || !failed && !workerDied) {
            return false;
        }
        task.failure = null;
        task.lockedBy = null;
        notifyAll();
        return true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String expected =
                    Base64.getEncoder().encodeToString((LOGIN + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            if (!("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            Reply reply = reply(exchange);
            byte[] body =
                    reply.body() == null ? new byte[0] : reply.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Reply(int status, JsonNode body) {}

    private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        JsonNode body = bytes.length == 0
                ? RecognitionJson.mapper().createObjectNode()
                : RecognitionJson.mapper().readTree(bytes);
        String[] path = exchange.getRequestURI().getPath().split("/");
        String method = exchange.getRequestMethod();
        if (path[1].equals("internal")) {
            return internal(method, path, body);
        }
        if (path.length == 3) {
            return locked(exchange.getRequestURI().getQuery());
        }
        return path[3].equals("fetchAndLock") ? fetchAndLock(body) : engine(path[3], path[4], body);
    }

    private synchronized Reply internal(String method, String[] path, JsonNode body) {
        Task task = tasks.get(path[3]);
        if (task == null || task.done) {
            return new Reply(404, null);
        }
        switch (method) {
            case "POST" -> {
                task.attempts++;
                task.history.add("attempt " + task.attempts);
                return new Reply(
                        200,
                        RecognitionJson.mapper()
                                .createObjectNode()
                                .put("attempt", task.attempts)
                                .put("allowed", task.attempts <= allowedAttempts));
            }
            case "DELETE" -> {
                task.attempts--;
                task.history.add("given back " + path[5]);
            }
            default -> {
                task.page = body.path("page").asInt();
                task.history.add("page " + body.path("page").asInt() + " of "
                        + body.path("pages").asInt());
            }
        }
        return new Reply(204, null);
    }

    private synchronized Reply locked(String query) {
        String workerId = query.replaceAll(".*workerId=([^&]*).*", "$1");
        String topic = query.replaceAll(".*topicName=([^&]*).*", "$1");
        ArrayNode list = RecognitionJson.mapper().createArrayNode();
        tasks.values().stream()
                .filter(task -> !task.done && task.topic.equals(topic) && workerId.equals(task.lockedBy))
                .forEach(task -> list.addObject().put("id", task.id));
        return new Reply(200, list);
    }

    private synchronized Reply fetchAndLock(JsonNode body) throws InterruptedException {
        List<String> topics = StreamSupport.stream(body.path("topics").spliterator(), false)
                .filter(topic -> !topic.path("processDefinitionKey").isTextual())
                .map(topic -> topic.path("topicName").asText())
                .toList();
        long end = System.nanoTime()
                + Math.min(body.path("asyncResponseTimeout").asLong() * 1_000_000, LONGEST_POLL.toNanos());
        while (System.nanoTime() < end) {
            for (Task task : tasks.values()) {
                if (!task.done && task.lockedBy == null && topics.contains(task.topic)) {
                    task.lockedBy = body.path("workerId").asText();
                    task.history.add("locked");
                    return new Reply(
                            200, RecognitionJson.mapper().createArrayNode().add(dto(task)));
                }
            }
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return new Reply(200, RecognitionJson.mapper().createArrayNode());
    }

    private static ObjectNode dto(Task task) {
        ObjectNode dto = RecognitionJson.mapper().createObjectNode();
        dto.put("id", task.id).put("topicName", task.topic).put("workerId", task.lockedBy);
        dto.put(
                "lockExpirationTime",
                ENGINE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(1)));
        ObjectNode variables = dto.putObject("variables");
        task.variables.forEach((name, value) -> {
            ObjectNode variable =
                    variables.putObject(name).put("type", "String").put("value", value);
            variable.putObject("valueInfo");
        });
        return dto;
    }

    private synchronized Reply engine(String id, String action, JsonNode body) {
        Task task = tasks.get(id);
        if (task == null || task.done) {
            return refusal(404);
        }
        boolean owned = body.path("workerId").asText().equals(task.lockedBy);
        switch (action) {
            case "unlock" -> {
                task.lockedBy = null;
                task.history.add("unlocked");
                notifyAll();
            }
            case "extendLock" -> {
                task.history.add("extension");
                return extensionsRefused || !owned ? refusal(404) : new Reply(204, null);
            }
            case "complete" -> {
                if (!owned) {
                    return refusal(400);
                }
                task.done = true;
                task.resultKey = body.path("variables")
                        .path(task.topic.equals("render") ? "renditionKey" : "resultKey")
                        .path("value")
                        .asText();
                task.history.add("completed");
            }
            case "failure" -> {
                task.failure = body;
                task.history.add("failed");
            }
            default -> throw new IllegalArgumentException(action);
        }
        return new Reply(204, null);
    }

    private static Reply refusal(int status) {
        return new Reply(
                status,
                RecognitionJson.mapper()
                        .createObjectNode()
                        .put("type", "RestException")
                        .put("message", "refused"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
