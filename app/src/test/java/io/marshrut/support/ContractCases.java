package io.marshrut.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contracts as people draft, approve and sign them through the API. */
public class ContractCases {

    /** Of a counterparty of the demonstration that is neither blocked nor affiliated. */
    public static final String SUPPLIER = "7810526010";

    private final Api api;

    public ContractCases(Api api) {
        this.api = api;
    }

    /** A complete card: services for the head office on a foreign form, 200,000 roubles. */
    public static Map<String, Object> card() {
        Map<String, Object> card = new HashMap<>();
        card.put("title", "Договор " + UUID.randomUUID());
        card.put("contractType", "services");
        card.put("counterpartyInn", SUPPLIER);
        card.put("amount", "200000.00");
        card.put("currency", "RUB");
        card.put("site", "HQ");
        card.put("startsOn", "2026-12-01");
        card.put("endsOn", "2027-11-30");
        card.put("prepaymentShare", "0");
        card.put("ownForm", "false");
        card.put("attributes", Map.of("subject", "Обслуживание кассового оборудования"));
        return card;
    }

    public static Map<String, Object> card(Map<String, Object> other) {
        Map<String, Object> card = card();
        card.putAll(other);
        return card;
    }

    /** Drafts a contract and answers with its id. */
    public String draft(String login, Map<String, Object> card) {
        Api.Answer answer = api.as(login).post("/api/v1/contracts", card);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("id").asText();
    }

    public Api.Answer upload(String login, String id, String text) {
        return api.as(login)
                .upload(
                        "/api/v1/contracts/" + id + "/versions",
                        "Договор.txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        Map.of());
    }

    public Api.Answer submit(String login, String id) {
        return api.as(login).post("/api/v1/contracts/" + id + "/submit");
    }

    /** Drafts, uploads the same file as always, so that its pages are made once, and sends it to be approved. */
    public String submitted(String login, Map<String, Object> card) {
        String id = draft(login, card);
        expect(201, upload(login, id, "Договор об оказании услуг"));
        expect(202, submit(login, id));
        return id;
    }

    public JsonNode contract(String login, String id) {
        return api.as(login).get("/api/v1/contracts/" + id).json();
    }

    /** Everything of a contract that waits for somebody, as an overseer sees it. */
    public List<JsonNode> pending(String id) {
        JsonNode contract = contract("director", id);
        List<JsonNode> tasks = new ArrayList<>();
        api.as("director")
                .get("/api/v1/tasks?scope=all&size=200&q="
                        + URLEncoder.encode(contract.path("number").asText(), StandardCharsets.UTF_8))
                .json()
                .path("items")
                .forEach(task -> {
                    if (task.path("subject").path("id").asText().equals(id)) {
                        tasks.add(task);
                    }
                });
        return tasks;
    }

    /** The pending items of a stage. */
    public List<JsonNode> pending(String id, String stage) {
        return pending(id).stream()
                .filter(task -> task.path("stage").asText().equals(stage))
                .toList();
    }

    public Api.Answer decide(String login, JsonNode task, String decision, String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("decision", decision);
        body.put("comment", comment);
        return api.as(login).post("/api/v1/tasks/" + task.path("id").asText() + "/decision", body);
    }

    /** Decides the one pending item of a stage that waits for this person. */
    public void decide(String login, String id, String stage, String decision, String comment) {
        JsonNode task = pending(id, stage).stream()
                .filter(one -> one.path("assignee").isNull()
                        || one.path("assignee").asText().equals(login))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing of " + id + " waits at " + stage + ": " + pending(id)));
        expect(200, decide(login, task, decision, comment));
    }

    public static void expect(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " instead of " + status + ": " + answer.text());
        }
    }
}
