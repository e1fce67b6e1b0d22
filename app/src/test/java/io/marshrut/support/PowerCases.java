package io.marshrut.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Powers of attorney as people ask for them and issue them through the API. */
public class PowerCases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;

    public PowerCases(Api api) {
        this.api = api;
    }

    /** A form that is right: for {@code nosova}, from today on, until 2034-12-31. */
    public static Map<String, Object> form(Map<String, Object> changes) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "purpose", "Получение товара",
                "holderKind", "employee",
                "holder", "nosova",
                "actions", List.of("receive-goods", "sign-primary"),
                "otherActions", "получать пропуска на склад\nполучать ключи",
                "from", "2026-01-01",
                "until", "2034-12-31",
                "originals", 1));
        form.putAll(changes);
        form.values().removeIf(""::equals);
        return form;
    }

    public Api.Answer send(String login, Map<String, Object> form) {
        return api.as(login).post("/api/v1/requests", Map.of("kind", "legal/power-of-attorney", "fields", form));
    }

    /** @return id of the request */
    public String file(String login, Map<String, Object> form) {
        Api.Answer answer = send(login, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    /** Waits for the signature. @return id of the request */
    public String toSign(String login, Map<String, Object> form) {
        String request = file(login, form);
        decide("lawyer", request, "prepare", "prepared", null);
        decide("gromova", request, "approval", "approve", null);
        return request;
    }

    /** Signed and in force, not handed over yet. @return id of the power of attorney */
    public String signed(String login, Map<String, Object> form) {
        String request = toSign(login, form);
        sign(request);
        return ofRequest(request).path("id").asText();
    }

    public void sign(String request) {
        task("director", request, "sign");
        attachScan(request);
        decide("director", request, "sign", "sign", null);
    }

    public void attachScan(String request) {
        Api.Answer answer = api.as("director")
                .upload(
                        "/api/v1/requests/" + request + "/documents",
                        "скан.txt",
                        ("подписано " + request).getBytes(StandardCharsets.UTF_8),
                        Map.of("role", "signed"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    public void decide(String login, String request, String stage, String decision, String comment) {
        Api.Answer answer = new Incidents(api).decide(login, task(login, request, stage), decision, comment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** As soon as the stage is there: what the portal does before it takes a moment. */
    public JsonNode task(String login, String request, String stage) {
        return await().atMost(PATIENCE)
                .until(
                        () -> open(login, request).stream()
                                .filter(task -> task.path("stage").asText().equals(stage))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    /** The newest that came of a request. */
    public JsonNode ofRequest(String request) {
        List<JsonNode> found = new ArrayList<>();
        api.as("lawyer")
                .get("/api/v1/powers-of-attorney?size=200")
                .json()
                .path("items")
                .forEach(found::add);
        return found.stream()
                .map(line -> card("lawyer", line.path("id").asText()).json())
                .filter(card -> card.path("requestId").asText().equals(request))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing came of " + request));
    }

    public Api.Answer card(String login, String power) {
        return api.as(login).get("/api/v1/powers-of-attorney/" + power);
    }

    public JsonNode request(String id) {
        return api.as("lawyer").get("/api/v1/requests/" + id).json();
    }

    private List<JsonNode> open(String login, String request) {
        return Stream.of("mine", "group")
                .flatMap(scope -> {
                    List<JsonNode> found = new ArrayList<>();
                    api.as(login)
                            .get("/api/v1/tasks?size=200&sort=created&kind=legal/power-of-attorney&scope=" + scope)
                            .json()
                            .path("items")
                            .forEach(found::add);
                    return found.stream();
                })
                .filter(task -> task.path("subject").path("id").asText().equals(request))
                .toList();
    }
}
