package io.marshrut.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Requests that belong together, as people relate them through the API. */
public class Relatives {

    private final Api api;

    public Relatives(Api api) {
        this.api = api;
    }

    public Api.Answer merge(String login, String repeat, String master) {
        return relate(login, repeat, Map.of("type", "repeats", "request", master));
    }

    public Api.Answer await(String login, String waiting, String awaited, boolean blocks) {
        return relate(login, waiting, Map.of("type", "waits-for", "request", awaited, "blocks", blocks));
    }

    public Api.Answer relate(String login, String id, Map<String, Object> relation) {
        return api.as(login).post(path(id), relation);
    }

    public Api.Answer remove(String login, String id, String relation) {
        return api.as(login).call("DELETE", path(id) + "/" + relation);
    }

    public JsonNode of(String login, String id) {
        return api.as(login).get(path(id)).json();
    }

    /** Files a ticket because of another request. */
    public Api.Answer child(String login, String parent, boolean blocks) {
        Map<String, Object> ticket = new HashMap<>(
                Map.of("kind", "it/incident", "fields", Incidents.fields(Incidents.title()), "parent", parent));
        ticket.put("blocksParent", blocks);
        return api.as(login).post("/api/v1/requests", ticket);
    }

    private static String path(String id) {
        return "/api/v1/requests/" + id + "/relations";
    }
}
