package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SubmissionTest {

    @Autowired
    Api api;

    @Test
    void namesEveryFieldThatIsWrong() {
        Api.Answer answer = submit(Map.of("kind", "it/incident", "fields", Map.of("summary", "x", "colour", "red")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(errors(answer))
                .containsOnlyKeys("fields.colour", "fields.summary", "fields.category", "fields.impact")
                .containsEntry("fields.summary", "Длина — от 5 до 150 символов.");
    }

    @Test
    void speaksTheCallersLanguage() {
        Api.Answer answer = api.as("employee")
                .with("Accept-Language", "en")
                .post("/api/v1/requests", Map.of("kind", "it/incident", "fields", Map.of()));

        assertThat(errors(answer)).containsEntry("fields.summary", "Fill this in.");
    }

    @Test
    void asksOnlyForFieldsThatAreVisible() {
        Map<String, Object> fields = Incidents.fields(Incidents.title());
        fields.put("category", "software");
        Api.Answer without = submit(Map.of("kind", "it/incident", "fields", fields));
        assertThat(errors(without)).containsOnlyKeys("fields.system");

        fields.put("system", "1С");
        Api.Answer with = submit(Map.of("kind", "it/incident", "fields", fields));
        assertThat(with.status()).isEqualTo(201);
        // what belongs to another category is not kept
        assertThat(with.json().path("fields").has("workplace")).isFalse();
    }

    @Test
    void refusesWhatDoesNotExist() {
        Map<String, Object> request = new HashMap<>(Map.of("kind", "it/coffee", "fields", Map.of()));
        assertThat(errors(submit(request))).containsOnlyKeys("kind");

        request.put("kind", "it/incident");
        request.put("fields", Incidents.fields(Incidents.title()));
        request.put("site", "MARS-01");
        assertThat(errors(submit(request))).containsOnlyKeys("site");

        request.put("site", "KZN-01");
        request.put("onBehalfOf", "nobody");
        assertThat(errors(submit(request))).containsOnlyKeys("onBehalfOf");
    }

    @Test
    void refusesAnUnknownFieldOfTheBody() {
        Api.Answer answer = submit(Map.of("kind", "it/incident", "fields", Map.of(), "urgent", true));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("unknown_field");
        assertThat(answer.json().path("detail").asText()).contains("urgent");
    }

    @Test
    void canBeFiledForAColleagueWhoThenSeesIt() {
        Map<String, Object> request =
                Map.of("kind", "it/incident", "fields", Incidents.fields(Incidents.title()), "onBehalfOf", "petrov");
        Api.Answer filed = api.as("manager").post("/api/v1/requests", request);

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().path("initiator").asText()).isEqualTo("petrov");
        assertThat(filed.json().path("author").asText()).isEqualTo("manager");
        assertThat(filed.header("Location")).endsWith(filed.json().path("id").asText());
        assertThat(api.as("petrov").get("/api/v1/requests?mine=true&size=200").text())
                .contains(filed.json().path("id").asText());
    }

    @Test
    void theSameKeyFilesOnce() {
        Map<String, Object> request = Map.of("kind", "it/incident", "fields", Incidents.fields(Incidents.title()));
        Api.Session session =
                api.as("employee").with("Idempotency-Key", UUID.randomUUID().toString());

        Api.Answer first = session.post("/api/v1/requests", request);
        Api.Answer second = session.post("/api/v1/requests", request);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(api.as("employee")
                        .get("/api/v1/requests?mine=true&q="
                                + ((Map<?, ?>) request.get("fields"))
                                        .get("summary")
                                        .toString()
                                        .substring(5))
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherCallIsRefused() {
        Api.Session session =
                api.as("employee").with("Idempotency-Key", UUID.randomUUID().toString());
        session.post("/api/v1/requests", Map.of("kind", "it/incident", "fields", Incidents.fields(Incidents.title())));

        Api.Answer other = session.post(
                "/api/v1/requests", Map.of("kind", "it/incident", "fields", Incidents.fields(Incidents.title())));

        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void aRefusedCallMayBeTriedAgainUnderItsKey() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> fields = Incidents.fields(Incidents.title());
        Map<String, Object> wrong = Map.of("kind", "it/incident", "fields", fields, "site", "MARS-01");
        assertThat(api.as("employee")
                        .with("Idempotency-Key", key)
                        .post("/api/v1/requests", wrong)
                        .status())
                .isEqualTo(422);
        assertThat(api.as("employee")
                        .with("Idempotency-Key", key)
                        .post("/api/v1/requests", wrong)
                        .status())
                .isEqualTo(422);
    }

    private Api.Answer submit(Map<String, Object> request) {
        return api.as("employee").post("/api/v1/requests", request);
    }

    private static Map<String, String> errors(Api.Answer answer) {
        Map<String, String> errors = new HashMap<>();
        StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                .forEach((JsonNode error) -> errors.put(
                        error.path("field").asText(), error.path("message").asText()));
        return errors;
    }
}
