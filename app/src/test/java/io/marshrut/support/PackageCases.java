package io.marshrut.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packages of documents as people make and fill them through the API. */
public class PackageCases {

    private final Api api;

    public PackageCases(Api api) {
        this.api = api;
    }

    /** @return its card */
    public JsonNode make(String login, String operation, Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("operation", operation);
        for (int i = 0; i < more.length; i += 2) {
            body.put(String.valueOf(more[i]), more[i + 1]);
        }
        Api.Answer answer = api.as(login).post("/api/v1/packages", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    public JsonNode card(String login, String id) {
        Api.Answer answer = api.as(login).get("/api/v1/packages/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    /** A verified invoice of a known seller. */
    public String invoice(String login) {
        return invoice(login, Uploads.newInvoice());
    }

    public String invoice(String login, Sample sample) {
        Uploads uploads = new Uploads(api);
        uploads.registerSeller(sample);
        return verified(login, uploads.send(login, "invoice.pdf", Uploads.textPdf(sample)));
    }

    /** Waits for a document, and looks at it where that is needed. */
    public String verified(String login, String id) {
        JsonNode read = new Uploads(api).settled(login, id);
        if (read.path("status").asText().equals("TO_VERIFY")) {
            verify(id, read.path("documentType").asText());
        }
        assertThat(new Uploads(api).card("accountant", id).path("status").asText())
                .isEqualTo("VERIFIED");
        return id;
    }

    /** An accountant says of which kind a document is, and that all is well. */
    public void verify(String id, String type) {
        Api.Answer answer = api.as("accountant")
                .post(
                        "/api/v1/documents/" + id + "/verification",
                        Map.of("accept", true, "documentType", type, "fields", Map.of()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** Uploads a file of a seller nobody knows and has it verified as a document of that kind. */
    public String verifiedAs(String login, String type) {
        Uploads uploads = new Uploads(api);
        String id = uploads.send(login, type + ".pdf", Uploads.textPdf(Uploads.newInvoice()));
        uploads.settled(login, id);
        verify(id, type);
        return id;
    }

    public Api.Answer put(String login, String id, String document) {
        return api.as(login).post("/api/v1/packages/" + id + "/documents", Map.of("document", document));
    }

    public Api.Answer release(String login, String id, String reason) {
        return api.as(login)
                .post(
                        "/api/v1/packages/" + id + "/release",
                        reason == null ? Map.of() : Map.of("overrideReason", reason));
    }

    /** What keeps it from being released. */
    public static List<String> blockedBy(JsonNode card) {
        List<String> found = new ArrayList<>();
        card.path("blockedBy").forEach(one -> found.add(one.asText()));
        return found;
    }

    /** Keys of what the package must hold, with whether it is there. */
    public static Map<String, Boolean> required(JsonNode card) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        card.path("required")
                .forEach(one ->
                        found.put(one.path("key").asText(), one.path("present").asBoolean()));
        return found;
    }
}
