package io.marshrut.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class JournalApiTest {

    private static final String VERIFY = "/api/v1/admin/journal/verify";

    @Autowired
    Api api;

    @Test
    void tellsTheAdministratorThatTheJournalIsWhole() {
        String id = new Incidents(api).file("employee", Incidents.title());
        JsonNode told = sealed(id);

        assertThat(told.path("ok").asBoolean()).isTrue();
        assertThat(told.path("entries").asLong()).isEqualTo(1);
        assertThat(told.path("seals").asLong()).isEqualTo(1);
        assertThat(told.path("firstBroken").isNull()).isTrue();

        JsonNode all = api.as("admin").get(VERIFY).json();
        assertThat(all.path("ok").asBoolean()).isTrue();
        assertThat(all.path("entries").asLong()).isGreaterThan(1);
        assertThat(all.path("head").path("hash").asText()).hasSize(64);
    }

    @Test
    void comparesWithASealThatWasNotedElsewhere() {
        sealed(new Incidents(api).file("employee", Incidents.title()));
        JsonNode head = api.as("admin").get(VERIFY).json().path("head");
        String noted = head.path("number").asText() + ":" + head.path("hash").asText();

        assertThat(api.as("admin")
                        .get(VERIFY + "?seal=" + noted)
                        .json()
                        .path("ok")
                        .asBoolean())
                .isTrue();

        JsonNode broken = api.as("admin")
                .with("Accept-Language", "en")
                .get(VERIFY + "?seal=999999:" + head.path("hash").asText())
                .json();
        assertThat(broken.path("ok").asBoolean()).isFalse();
        assertThat(broken.path("firstBroken").path("code").asText()).isEqualTo("SEALS_TRUNCATED");
        assertThat(broken.path("firstBroken").path("reason").asText()).contains("no seal 999999");
    }

    @Test
    void refusesWhatIsNeitherASubjectNorASeal() {
        for (String bad : new String[] {"?subject=request", "?subject=:1", "?seal=12", "?seal=1:xyz"}) {
            Api.Answer answer = api.as("admin").get(VERIFY + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("bad_value");
        }
    }

    @Test
    void aTimelineNamesInWhoseNameARequestWasFiled() {
        Map<String, Object> request = new HashMap<>(
                Map.of("kind", "it/incident", "onBehalfOf", "lawyer", "fields", Incidents.fields(Incidents.title())));
        Api.Answer filed = api.as("employee").post("/api/v1/requests", request);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);

        JsonNode first = api.as("employee")
                .get("/api/v1/requests/" + filed.json().path("id").asText() + "/timeline")
                .json()
                .get(0);

        assertThat(first.path("actor").asText()).isEqualTo("employee");
        assertThat(first.path("onBehalfOf").asText()).isEqualTo("lawyer");
    }

    private JsonNode sealed(String request) {
        return Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(
                        () -> api.as("admin")
                                .get(VERIFY + "?subject=request:" + request)
                                .json(),
                        told -> told.path("entries").asLong() == 1
                                && told.path("waiting").asLong() == 0);
    }
}
