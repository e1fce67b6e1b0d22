package io.marshrut.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SurveyTest {

    @Autowired
    Api api;

    private Incidents incidents;
    private String id;

    @BeforeEach
    void fileAnIncident() {
        incidents = new Incidents(api);
        id = incidents.file("employee", Incidents.title());
    }

    @Test
    void theInitiatorScoresACompletedRequestOnce() {
        assertThat(score("employee", 5, null).code()).isEqualTo("not_completed");
        complete();

        Api.Answer answer = score("employee", 5, null);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("score").asInt()).isEqualTo(5);
        assertThat(score("employee", 4, null).code()).isEqualTo("already_answered");
        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + id + "/timeline")
                        .text())
                .contains("request.scored");
    }

    @Test
    void aLowScoreNeedsAWord() {
        complete();

        assertThat(score("employee", 3, " ").code()).isEqualTo("comment_required");
        assertThat(score("employee", 3, "Долго ждал").status()).isEqualTo(201);
    }

    @Test
    void nobodyElseScoresAndNothingBeyondFive() {
        complete();

        assertThat(score("it", 5, null).status()).isEqualTo(403);
        assertThat(score("lawyer", 5, null).status()).isEqualTo(404);
        assertThat(score("employee", 6, null).status()).isEqualTo(422);
        assertThat(score("employee", null, null).status()).isEqualTo(422);
    }

    private void complete() {
        incidents.decide("it", incidents.task("it", id), "solve", "Готово");
    }

    private Api.Answer score(String login, Integer score, String comment) {
        Map<String, Object> body = new HashMap<>();
        body.put("score", score);
        body.put("comment", comment);
        return api.as(login).post("/api/v1/requests/" + id + "/survey", body);
    }
}
