package io.marshrut.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** IT tickets as people file and handle them through the API. */
public class Incidents {

    private final Api api;

    public Incidents(Api api) {
        this.api = api;
    }

    /** The fields of a complete form. */
    public static Map<String, Object> fields(String summary) {
        return new HashMap<>(
                Map.of("summary", summary, "category", "pos", "workplace", "Касса 3", "impact", "several"));
    }

    /** A title that no other test uses. */
    public static String title() {
        return "Сбой " + UUID.randomUUID();
    }

    /** Files a ticket and answers with its id. */
    public String file(String login, String summary) {
        return file(login, summary, null);
    }

    public String file(String login, String summary, String site) {
        Map<String, Object> request = new HashMap<>(Map.of("kind", "it/incident", "fields", fields(summary)));
        if (site != null) {
            request.put("site", site);
        }
        Api.Answer answer = api.as(login).post("/api/v1/requests", request);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("id").asText();
    }

    public JsonNode request(String login, String id) {
        return api.as(login).get("/api/v1/requests/" + id).json();
    }

    /** The task in which a request waits for this person or one of their groups. */
    public JsonNode task(String login, String requestId) {
        for (String scope : new String[] {"mine", "group"}) {
            for (JsonNode task : api.as(login)
                    .get("/api/v1/tasks?size=200&sort=created&scope=" + scope)
                    .json()
                    .path("items")) {
                if (task.path("subject").path("id").asText().equals(requestId)) {
                    return task;
                }
            }
        }
        throw new AssertionError("Nothing of " + requestId + " waits for " + login);
    }

    public Api.Answer decide(String login, JsonNode task, String decision, String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("decision", decision);
        body.put("comment", comment);
        return api.as(login).post("/api/v1/tasks/" + task.path("id").asText() + "/decision", body);
    }
}
