package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.Outage;
import io.marshrut.support.PortalTest;
import io.marshrut.support.Uploads;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Elasticsearch is killed while documents settle and requests go their ways. */
@PortalTest
class SearchAwayTest {

    private static final int ALL = 10_000;

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ElasticsearchClient elasticsearch;

    @Test
    void thePortalWorksOnAndTheIndexCatchesUp() throws Exception {
        Incidents incidents = new Incidents(api);
        Uploads uploads = new Uploads(api);
        String before = incidents.file("employee", Incidents.title());
        String sent = uploads.send("accountant", "before.pdf", Uploads.textPdf(Uploads.newInvoice()));
        Outage.killed(EmbeddedStack.current().searchNode(), () -> {
            incidents.file("employee", Incidents.title());
            JsonNode task = incidents.task("it", before);
            assertThat(incidents.decide("it", task, "solve", "Решено").status()).isEqualTo(200);
            uploads.settled("accountant", sent);
            uploads.read("meanwhile.pdf", Uploads.textPdf(Uploads.newInvoice()));

            Api.Answer search = api.as("employee").get("/api/v1/search?q=касса");
            assertThat(search.status()).isEqualTo(503);
            assertThat(search.code()).isEqualTo("search_unavailable");
            assertThat(search.header("Retry-After")).isNotBlank();
            thePageSaysSo();
        });

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(inTheIndex()).isEqualTo(inTheDatabase()));
    }

    @Test
    void anIndexThatStandsStillHoldsNobodyUp() throws Exception {
        Incidents incidents = new Incidents(api);
        Outage.frozen(EmbeddedStack.current().searchNode(), () -> {
            String id = incidents.file("employee", Incidents.title());
            assertThat(incidents
                            .decide("it", incidents.task("it", id), "solve", "Решено")
                            .status())
                    .isEqualTo(200);

            Api.Answer search = api.as("employee").get("/api/v1/search?q=касса");
            assertThat(search.status()).isEqualTo(503);
            assertThat(search.code()).isEqualTo("search_unavailable");
        });

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(inTheIndex()).isEqualTo(inTheDatabase()));
    }

    private void thePageSaysSo() {
        try (Browser.Visitor visitor = browser.signedIn("employee", Browser.DESKTOP)) {
            visitor.open("/search?q=%D0%BA%D0%B0%D1%81%D1%81%D0%B0");
            assertThat(visitor.page().textContent("#problem")).contains("Поиск сейчас не отвечает");
            assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        }
    }

    /** Each subject with its state. */
    private Map<String, String> inTheDatabase() {
        Map<String, String> subjects = new TreeMap<>();
        jdbc.sql("""
                        select 'request:' || id as subject, status from service_request
                        union all
                        select 'document:' || id, status from primary_document
                        union all
                        select 'contract:' || id, status from contract
                        union all
                        select 'power-of-attorney:' || id, state from power_of_attorney
                        """).query(row -> {
            subjects.put(row.getString("subject"), row.getString("status"));
        });
        return subjects;
    }

    private Map<String, String> inTheIndex() throws IOException {
        elasticsearch.indices().refresh(index -> index.index("marshrut"));
        Map<String, String> subjects = new TreeMap<>();
        elasticsearch
                .search(
                        all -> all.index("marshrut")
                                .size(ALL)
                                .source(source -> source.filter(only -> only.includes("state"))),
                        JsonNode.class)
                .hits()
                .hits()
                .forEach(
                        hit -> subjects.put(hit.id(), hit.source().path("state").asText()));
        return subjects;
    }
}
