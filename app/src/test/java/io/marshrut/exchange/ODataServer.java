package io.marshrut.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The standard OData interface of 1C, as far as objects are created and changed: an object is at
 * {@code <set>(guid'…')}, one that is not there is 404 with {@code odata.error}, a second one with the same
 * {@code Ref_Key} is refused.
 */
class ODataServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "/buh/odata/standard.odata/";
    private static final Pattern ONE = Pattern.compile("([^/(]+)\\(guid'([0-9a-f-]{36})'\\)");

    private final HttpServer server;
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final List<String> methods = new ArrayList<>();
    /** How many further answers to changes get lost on their way. */
    private final Deque<Boolean> lost = new ArrayDeque<>();

    ODataServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(ROOT, this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + ROOT;
    }

    synchronized void losesItsNextAnswer() {
        lost.add(true);
    }

    /** By set and key. */
    synchronized Map<String, ObjectNode> objects() {
        return Map.copyOf(objects);
    }

    synchronized List<String> methods() {
        return List.copyOf(methods);
    }

    private synchronized void serve(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath().substring(ROOT.length());
        String method = call.getRequestMethod();
        methods.add(method);
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher one = ONE.matcher(path);
        if (!"$format=json".equals(call.getRequestURI().getQuery())) {
            answer(call, 406, error("Формат не поддерживается"));
        } else if (one.matches()) {
            ObjectNode found = objects.get(one.group(1) + "/" + one.group(2));
            if (found == null) {
                answer(call, 404, error("Экземпляр сущности \"" + one.group(1) + "\" не найден"));
            } else if (method.equals("PATCH")) {
                found.setAll((ObjectNode) JSON.readTree(body));
                changed(call, 200, found);
            } else {
                answer(call, 200, found);
            }
        } else if (method.equals("POST")) {
            create(call, path, (ObjectNode) JSON.readTree(body));
        } else {
            answer(call, 405, error("Метод не поддерживается"));
        }
    }

    private void create(HttpExchange call, String set, ObjectNode object) throws IOException {
        String key = set + "/" + object.path("Ref_Key").asText();
        if (objects.containsKey(key)) {
            answer(call, 400, error("Запись с такими ключевыми полями существует!"));
        } else if (!object.has("Контрагент")) {
            answer(call, 400, error("Не заполнено обязательное поле Контрагент"));
        } else {
            object.put("Number", String.format("00БП-%06d", objects.size() + 1));
            objects.put(key, object);
            changed(call, 201, object);
        }
    }

    private void changed(HttpExchange call, int status, ObjectNode object) throws IOException {
        if (lost.poll() != null) {
            call.close();
        } else {
            answer(call, status, object);
        }
    }

    private static ObjectNode error(String text) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("odata.error")
                .put("code", "9")
                .putObject("message")
                .put("lang", "ru")
                .put("value", text);
        return error;
    }

    private static void answer(HttpExchange call, int status, ObjectNode object) throws IOException {
        byte[] bytes = object.toString().getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json;charset=utf-8");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
