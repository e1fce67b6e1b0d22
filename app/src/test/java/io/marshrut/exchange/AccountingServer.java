package io.marshrut.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The other side: an HTTP service as 1C publishes one. It books a message once, whatever comes how often, as its
 * {@code Idempotency-Key} says, and fails on command, before or after it has booked.
 */
class AccountingServer implements AutoCloseable {

    /** What becomes of one call. */
    enum Mood {
        GOOD,
        /** Cannot now; nothing is booked. */
        BUSY,
        /** The line breaks before anything is booked. */
        CUT,
        /** Booked, and the line breaks before the answer. */
        BOOKED_AND_CUT,
        /** Booked, and no answer ever comes. */
        BOOKED_AND_SILENT,
        /** Booked, and the answer is to another message. */
        BOOKED_AND_WRONG,
        /** Never, as it is. */
        REFUSES,
        /** A page for people, with a good status. */
        SIGN_IN_PAGE
    }

    /** @param number its own, in the order in which it booked */
    record Booked(String key, String number, JsonNode message) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long HELD_SECONDS = 120;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Booked> booked = new LinkedHashMap<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Map<String, String>> headers = new ArrayList<>();
    private volatile Function<JsonNode, Mood> mood = message -> Mood.GOOD;
    private volatile String password;

    AccountingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/buh/hs/marshrut/messages", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/buh/hs/marshrut/messages";
    }

    void behaves(Function<JsonNode, Mood> mood) {
        this.mood = mood;
    }

    /** From now on only who says that. */
    void wants(String login, String password) {
        this.password = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** In the order of booking. */
    synchronized List<Booked> booked() {
        return List.copyOf(booked.values());
    }

    /** The keys of all calls that came. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    synchronized List<Map<String, String>> headers() {
        return List.copyOf(headers);
    }

    private void take(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        note(key, body, call);
        if (password != null && !password.equals(call.getRequestHeaders().getFirst("Authorization"))) {
            answer(call, 401, "");
            return;
        }
        JsonNode message = body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
        Mood now = mood.apply(message);
        switch (now) {
            case BUSY -> answer(call, 503, "Идёт обновление базы");
            case CUT -> call.close();
            case REFUSES -> answer(call, 422, "{\"detail\": \"Контрагент не найден\"}");
            case SIGN_IN_PAGE -> answer(call, 200, "<html><body>Вход</body></html>");
            default -> booked(call, now, key, book(key, message));
        }
    }

    private void booked(HttpExchange call, Mood now, String key, Booked entry) throws IOException {
        switch (now) {
            case BOOKED_AND_CUT -> call.close();
            case BOOKED_AND_WRONG -> answer(call, 200, said("00000000-0000-0000-0000-000000000000", entry.number()));
            case BOOKED_AND_SILENT -> {
                hold();
                call.close();
            }
            default -> answer(call, 200, said(key, entry.number()));
        }
    }

    private void hold() {
        try {
            closing.await(HELD_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(String key, String body, HttpExchange call) {
        calls.add(String.valueOf(key));
        bodies.add(body);
        Map<String, String> named = new LinkedHashMap<>();
        call.getRequestHeaders().forEach((name, values) -> named.put(name.toLowerCase(), values.get(0)));
        headers.add(named);
    }

    private synchronized Booked book(String key, JsonNode message) {
        return booked.computeIfAbsent(
                String.valueOf(key), one -> new Booked(one, String.format("00БП-%06d", booked.size() + 1), message));
    }

    private static String said(String id, String number) {
        return JSON.createObjectNode()
                .put("messageId", id)
                .put("accepted", true)
                .put("externalNumber", number)
                .toString();
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
