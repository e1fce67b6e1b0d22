package io.marshrut.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class SearchTest {

    @Autowired
    Api api;

    @Test
    void aDocumentIsFoundByNumberCodeCounterpartyAndWordsWithTheirPlace() {
        Uploads uploads = new Uploads(api);
        Sample sample = Uploads.legibleInvoice(0);
        String id =
                uploads.send("accountant", "find-me.png", Uploads.scan(sample).png());
        uploads.settled("accountant", id);

        JsonNode byInn = find("accountant", sample.seller().inn(), id);
        assertThat(byInn.path("counterparty").asText()).isNotEmpty();
        find("accountant", sample.number(), id);
        find("accountant", "find-me.png", id);

        String word = sample.items().get(0).name().split(" ")[0];
        JsonNode highlight = find("accountant", word + " " + sample.seller().inn(), id)
                .path("highlights")
                .get(0);
        assertThat(highlight.path("page").asInt()).isEqualTo(1);
        assertThat(highlight.path("html").asText()).contains("<mark>");
        assertThat(highlight.path("boxes").get(0)).hasSize(4);
    }

    @Test
    void aRequestIsFoundInAnotherFormOfTheWordAndWithoutItsDots() {
        String id = new Incidents(api).file("employee", "Мигает счётчик посетителей у входа номер 55181");

        find("employee", "счетчики посетителя 55181", id);
        find("it", "55181 мигает", id);
    }

    @Test
    void whatOneMayNotReadIsNotFound() {
        String id = new Incidents(api).file("petrov", "Тайна номер 90017");
        find("petrov", "тайна 90017", id);

        assertThat(search("lawyer", "тайна 90017").path("total").asInt()).isZero();
        assertThat(search("director", "тайна 90017").path("total").asInt()).isEqualTo(1);

        Uploads uploads = new Uploads(api);
        Sample sample = Uploads.newInvoice();
        String document = uploads.send("manager", "ours.pdf", Uploads.textPdf(sample));
        uploads.settled("manager", document);
        find("manager", sample.seller().inn(), document);
        assertThat(search("employee", sample.seller().inn()).path("total").asInt())
                .isZero();
        assertThat(search("kim", sample.seller().inn()).path("total").asInt()).isZero();
    }

    @Test
    void whoIsHandedATaskFindsItsRequest() {
        Incidents incidents = new Incidents(api);
        String id = incidents.file("petrov", "Передача номер 71193");
        assertThat(search("lawyer", "71193").path("total").asInt()).isZero();

        api.as("it")
                .post(
                        "/api/v1/tasks/" + incidents.task("it", id).path("id").asText() + "/delegate",
                        Map.of("to", "lawyer"));

        find("lawyer", "71193", id);
    }

    @Test
    void facetsNarrow() {
        String id = new Incidents(api).file("employee", "Уточнение номер 64420", "VVO-01");
        find("employee", "64420", id);

        assertThat(search("employee", "64420&type=request&site=VVO-01&state=OPEN&stage=triage")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(search("employee", "64420&site=HQ").path("total").asInt()).isZero();
        assertThat(search("employee", "64420&from=2020-01-01&to=2020-12-31")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(search("employee", "64420")
                        .path("facets")
                        .path("site")
                        .get(0)
                        .path("value")
                        .asText())
                .isEqualTo("VVO-01");
    }

    @Test
    void whatSomebodyTypedIsNoMarkupInAHit() {
        String id = new Incidents(api).file("employee", "<img src=x onerror=alert(1)> номер 33847");

        String html = find("employee", "33847", id).path("highlights").toString();
        assertThat(html).contains("&lt;img").doesNotContain("<img");
    }

    @Test
    void anythingTypedIsSearchedAsWords() {
        for (String nonsense : List.of("\"", "((((", "a AND OR", "*", "~~~", "\\", "+-+", "title:", "%")) {
            assertThat(api.as("employee")
                            .get("/api/v1/search?q=" + URLEncoder.encode(nonsense, StandardCharsets.UTF_8))
                            .status())
                    .as(nonsense)
                    .isEqualTo(200);
        }
    }

    @Test
    void theIndexIsRebuiltFromTheDatabase() {
        String id = new Incidents(api).file("employee", "Восстановление номер 82265");
        find("employee", "82265", id);

        Api.Answer started = api.as("admin").post("/api/v1/admin/search/reindex");
        assertThat(started.status()).isEqualTo(202);
        String job = started.json().path("id").asText();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode state = api.as("admin").get("/api/v1/admin/jobs/" + job).json();
            assertThat(state.path("endedAt").isNull()).isFalse();
            assertThat(state.path("done").asLong())
                    .isGreaterThanOrEqualTo(state.path("total").asLong());
        });
        find("employee", "82265", id);
    }

    /** Waits until the subject is found; the index follows a moment after the change. */
    private JsonNode find(String login, String words, String id) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            for (JsonNode hit : search(login, encoded(words)).path("items")) {
                                if (hit.path("id").asText().equals(id)) {
                                    return hit;
                                }
                            }
                            return null;
                        },
                        hit -> hit != null);
    }

    private JsonNode search(String login, String query) {
        String words = query.contains("&") ? query : encoded(query);
        return api.as(login).get("/api/v1/search?q=" + words).json();
    }

    private static String encoded(String words) {
        return words.contains("%") ? words : URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
