package io.marshrut.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What there is in the end, held against what was acknowledged. */
final class Account {

    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "RECOGNISING");
    private static final int PAGE = 200;

    private final Api.Session admin;
    private final Load load;
    private final List<String> faults = new ArrayList<>();

    Account(Api api, Load load) {
        this.admin = api.as("admin");
        this.load = load;
    }

    /** Whether all requests are closed and all documents read. */
    boolean isSettled() {
        try {
            return all("/api/v1/requests").values().stream()
                            .noneMatch(
                                    request -> request.path("status").asText().equals("OPEN"))
                    && all("/api/v1/documents").values().stream()
                            .noneMatch(document ->
                                    UNDER_WAY.contains(document.path("status").asText()));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Whether the index names exactly what the database has, in its present state. */
    boolean searchEqualsDatabase() {
        return states("/api/v1/requests").equals(found("request"))
                && states("/api/v1/documents").equals(found("document"));
    }

    List<String> faults() {
        Map<String, JsonNode> requests = all("/api/v1/requests");
        Map<String, JsonNode> documents = all("/api/v1/documents");
        Map<String, Integer> byTitle = new HashMap<>();
        requests.values().forEach(request -> byTitle.merge(request.path("title").asText(), 1, Integer::sum));
        load.requests.forEach((id, title) -> {
            expect(requests.containsKey(id), "request " + id + " was acknowledged and is gone");
            expect(byTitle.getOrDefault(title, 0) == 1, title + " is there " + byTitle.get(title) + " times");
        });
        requests.keySet().forEach(this::happenedOnce);
        expect(
                new HashSet<>(load.decisions).size() == load.decisions.size(),
                "a task was decided twice, each time acknowledged");
        load.documents.forEach(
                id -> expect(documents.containsKey(id), "document " + id + " was acknowledged and is gone"));
        load.surprises.forEach(surprise -> expect(false, surprise));
        expect(searchEqualsDatabase(), "search and database differ");
        return faults;
    }

    private void happenedOnce(String request) {
        List<String> events =
                admin.get("/api/v1/requests/" + request + "/timeline").json().findValuesAsText("event");
        Map<String, Integer> often = new TreeMap<>();
        events.forEach(event -> often.merge(event, 1, Integer::sum));
        Map<String, Integer> expected = Map.of("request.submitted", 1, "stage.decided", 2, "request.completed", 1);
        expect(often.equals(expected), "request " + request + " went " + events);
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    Map<String, Integer> documentStates() {
        Map<String, Integer> often = new TreeMap<>();
        all("/api/v1/documents")
                .values()
                .forEach(document -> often.merge(document.path("status").asText(), 1, Integer::sum));
        return often;
    }

    int requestCount() {
        return all("/api/v1/requests").size();
    }

    private Map<String, String> states(String path) {
        Map<String, String> states = new HashMap<>();
        all(path).forEach((id, one) -> states.put(id, one.path("status").asText()));
        return states;
    }

    private Map<String, String> found(String type) {
        Map<String, String> states = new HashMap<>();
        all("/api/v1/search?type=" + type)
                .forEach((id, one) -> states.put(id, one.path("state").asText()));
        return states;
    }

    private Map<String, JsonNode> all(String path) {
        Map<String, JsonNode> all = new HashMap<>();
        for (int page = 0; ; page++) {
            Api.Answer answer = admin.get(path + (path.contains("?") ? "&" : "?") + "size=" + PAGE + "&page=" + page);
            if (answer.status() != 200) {
                throw new UncheckedIOException(answer.text(), new java.io.IOException("HTTP " + answer.status()));
            }
            JsonNode items = answer.json().path("items");
            items.forEach(item -> all.put(item.path("id").asText(), item));
            if (items.size() < PAGE) {
                return all;
            }
        }
    }
}
