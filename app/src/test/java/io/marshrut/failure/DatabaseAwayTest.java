package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.support.Api;
import io.marshrut.support.Browser;
import io.marshrut.support.Incidents;
import io.marshrut.support.Outage;
import io.marshrut.support.PortalTest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** PostgreSQL is killed, or stands still. */
@PortalTest
class DatabaseAwayTest {

    private static final int PEOPLE = 30;
    private static final Duration BOUND = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A ticket's task and the key under which it is decided, however often. */
    private record Decision(String request, String task, String key) {}

    @Autowired
    Api api;

    @Autowired
    Browser browser;

    @Test
    void theApiAndThePagesSayThatItIsAwayAndGoOnOnceItIsBack() throws Exception {
        try (Browser.Visitor visitor = browser.signedIn("employee", Browser.DESKTOP)) {
            Outage.killed(EmbeddedStack.current().postgres(), () -> {
                Crowd.calls(PEOPLE, BOUND, this::anyCall).forEach(DatabaseAwayTest::saysThatItIsAway);

                int status = visitor.page()
                        .navigate(api.base() + "/work", new Page.NavigateOptions().setTimeout(BOUND.toMillis()))
                        .status();
                assertThat(status).isEqualTo(503);
                assertThat(visitor.page().textContent("body")).contains("База данных не отвечает");
            });
            comesBack();

            visitor.open("/work");
            assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void callsEndWithinABoundWhileItStandsStill() throws Exception {
        Outage.frozen(EmbeddedStack.current().postgres(), () -> {
            Crowd.calls(PEOPLE, BOUND, this::anyCall).forEach(DatabaseAwayTest::saysThatItIsAway);
        });
        comesBack();

        assertThat(new Incidents(api).file("employee", Incidents.title())).isNotBlank();
    }

    @Test
    void noDecisionIsLostOrMadeTwice() throws Exception {
        Incidents incidents = new Incidents(api);
        List<Decision> decisions = IntStream.range(0, 16)
                .mapToObj(n -> {
                    String request = incidents.file("employee", Incidents.title());
                    String task = incidents.task("it", request).path("id").asText();
                    return new Decision(request, task, UUID.randomUUID().toString());
                })
                .toList();
        Queue<Decision> acknowledged = new ConcurrentLinkedQueue<>();
        ExecutorService people = Executors.newFixedThreadPool(2);
        decisions.forEach(decision -> people.submit(() -> {
            if (decide(decision).status() == 200) {
                acknowledged.add(decision);
            }
        }));
        await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> acknowledged.size() >= 3);

        EmbeddedStack.current().postgres().kill();

        people.shutdown();
        assertThat(people.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        comesBack();
        for (Decision acknowledgedOne : acknowledged) {
            assertThat(decided(acknowledgedOne)).isEqualTo(1);
        }
        for (Decision decision : decisions) {
            await().atMost(PATIENCE).until(() -> decide(decision).status() == 200);
            assertThat(decide(decision).status()).isEqualTo(200);
            assertThat(decided(decision)).isEqualTo(1);
        }
    }

    private Api.Answer decide(Decision decision) {
        return api.as("it")
                .with("Idempotency-Key", decision.key())
                .post(
                        "/api/v1/tasks/" + decision.task() + "/decision",
                        Map.of("decision", "solve", "comment", "Решено"));
    }

    private int decided(Decision decision) {
        String timeline = api.as("employee")
                .get("/api/v1/requests/" + decision.request() + "/timeline")
                .text();
        return timeline.split("stage\\.decided", -1).length - 1;
    }

    private Api.Answer anyCall(int number) {
        return switch (number % 4) {
            case 0 -> api.as("employee").get("/api/v1/tasks");
            case 1 -> api.as("employee").get("/api/v1/requests");
            case 2 ->
                api.as("employee")
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .post("/api/v1/requests", Map.of("kind", "it/incident", "fields", Incidents.fields("Сбой")));
            default ->
                api.as("employee")
                        .post("/api/v1/requests", Map.of("kind", "it/incident", "fields", Incidents.fields("Сбой")));
        };
    }

    private static void saysThatItIsAway(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("database_unavailable");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    private void comesBack() {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> api.as("employee").get("/api/v1/tasks").status() == 200);
    }
}
