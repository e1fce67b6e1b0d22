package io.marshrut.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plans of recurring requests as people make them through the API. */
public class RecurringCases {

    public static final String PATH = "/api/v1/recurring";

    private final Api api;

    public RecurringCases(Api api) {
        this.api = api;
    }

    /** A ticket on the fifteenth of every month, first in January 2027. */
    public static Map<String, Object> monthly(Map<String, Object> changed) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "title", "План " + UUID.randomUUID(),
                "kind", "it/incident",
                "fields", Incidents.fields(Incidents.title()),
                "unit", "MONTH",
                "monthDay", "15",
                "startsOn", "2027-01-01",
                "sites", List.of("HQ")));
        plan.putAll(changed);
        return plan;
    }

    /** Service of equipment, twice a year from the first of February 2027. */
    public static Map<String, Object> service(Map<String, Object> changed) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "title", "ТО " + UUID.randomUUID(),
                "kind", "maintenance/equipment-service",
                "fields", Map.of("title", "Плановое ТО", "service", "maintenance", "stopped", "works"),
                "unit", "MONTH",
                "every", "6",
                "startsOn", "2027-02-01"));
        plan.putAll(changed);
        return plan;
    }

    public JsonNode planned(String login, Map<String, Object> plan) {
        Api.Answer answer = api.as(login).post(PATH, plan);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json();
    }

    /** The number of something new at the head office. */
    public String asset(String type) {
        String number = "R-" + UUID.randomUUID();
        Api.Answer answer = api.as("admin").post("/api/v1/assets", draft(number, type, "IN_USE"));
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return number;
    }

    public JsonNode assetOf(String number) {
        return api.as("admin")
                .get("/api/v1/assets?q=" + number)
                .json()
                .path("items")
                .get(0);
    }

    public void writeOff(String number) {
        JsonNode asset = assetOf(number);
        Api.Answer answer = api.as("admin")
                .call(
                        "PUT",
                        "/api/v1/assets/" + asset.path("id").asText(),
                        draft(number, asset.path("type").asText(), "WRITTEN_OFF"));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }

    private static Map<String, Object> draft(String number, String type, String state) {
        return Map.of("number", number, "name", "Кондиционер", "type", type, "site", "HQ", "state", state);
    }
}
