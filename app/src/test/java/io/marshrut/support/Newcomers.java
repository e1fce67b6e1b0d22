package io.marshrut.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requests for a newcomer as people file and handle them through the API. */
public class Newcomers {

    private final Api api;

    public Newcomers(Api api) {
        this.api = api;
    }

    /** Files a request for somebody whose manager is {@code manager}, and answers with its id. */
    public String file(String login) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "newcomer", "Яковлева Мария Петровна",
                "jobTitle", "Кассир",
                "startsOn", "2026-12-01",
                "manager", "manager",
                "equipment", List.of("laptop", "phone")));
        Api.Answer answer = api.as(login).post("/api/v1/requests", Map.of("kind", "it/new-user", "fields", fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    public JsonNode task(String login, String request, String stage) {
        return open(login, request).stream()
                .filter(task -> task.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError(stage + " does not wait for " + login));
    }

    public void decide(String login, String request, String stage, String decision, String comment) {
        Api.Answer answer = new Incidents(api).decide(login, task(login, request, stage), decision, comment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** The document without which equipment is not issued. */
    public void attachTheNote(String request) {
        Api.Answer answer = api.as("it")
                .upload(
                        "/api/v1/requests/" + request + "/documents",
                        "note.txt",
                        "Акт выдачи".getBytes(StandardCharsets.UTF_8),
                        Map.of("role", "issue-note"));
        assertThat(answer.status()).isEqualTo(201);
    }

    /** What of a request waits for this person or a group of theirs. */
    public List<JsonNode> open(String login, String request) {
        return Stream.of("mine", "group")
                .flatMap(scope -> {
                    List<JsonNode> found = new ArrayList<>();
                    api.as(login)
                            .get("/api/v1/tasks?size=200&sort=created&kind=it/new-user&scope=" + scope)
                            .json()
                            .path("items")
                            .forEach(found::add);
                    return found.stream();
                })
                .filter(task -> task.path("subject").path("id").asText().equals(request))
                .toList();
    }
}
