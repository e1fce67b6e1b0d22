package io.marshrut.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.PortalProcess;
import io.marshrut.support.Uploads;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the portal in the middle of a burst of uploads. */
class PortalKilledTest {

    private static final int FILES = 24;
    private static final int ENOUGH = 8;
    private static final int CONTRACTS = 12;

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedDocumentReachesItsEndOnce() throws Exception {
        List<byte[]> files = IntStream.range(0, FILES)
                .mapToObj(n -> Uploads.textPdf(Uploads.newInvoice()))
                .toList();
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        // what the killed one had begun is taken up a little later
        try (PortalProcess portal = new PortalProcess(
                        data, "--marshrut.demo-contracts=true", "--db-scheduler.heartbeat-interval=2s")
                .start()) {
            ExecutorService senders = Executors.newFixedThreadPool(4);
            IntStream.range(0, FILES)
                    .forEach(n -> senders.submit(() -> send(portal.api(), files.get(n), n, acknowledged)));
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= ENOUGH);
            portal.kill();
            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

            portal.start();

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            Uploads uploads = new Uploads(portal.api());
            for (String id : acknowledged) {
                JsonNode card = uploads.settled("accountant", id);
                assertThat(card.path("status").asText()).isIn("TO_VERIFY", "VERIFIED");
                assertThat(card.path("documentType").asText()).isEqualTo("INVOICE");
                assertThat(tasksOf(portal.api(), id))
                        .isEqualTo(card.path("status").asText().equals("TO_VERIFY") ? 1 : 0);
            }
            // what was received without being acknowledged comes to its end as well
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> portal
                            .api()
                            .as("accountant")
                            .get("/api/v1/documents?size=200")
                            .json()
                            .path("items")
                            .findValuesAsText("status")
                            .stream()
                            .noneMatch(List.of("RECEIVED", "RECOGNISING")::contains));
            // the demonstration's contracts, which were being loaded meanwhile, are there whole and once
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(titlesOfContracts(portal.api()))
                            .hasSize(CONTRACTS)
                            .doesNotHaveDuplicates());
        }
    }

    private static List<String> titlesOfContracts(Api api) {
        List<String> titles = new ArrayList<>();
        api.as("director")
                .get("/api/v1/contracts?size=200")
                .json()
                .path("items")
                .forEach(line -> titles.add(line.path("title").asText()));
        return titles;
    }

    private static void send(Api api, byte[] file, int number, Queue<String> acknowledged) {
        try {
            Api.Answer answer =
                    api.as("accountant").upload("/api/v1/documents", "burst-" + number + ".pdf", file, Map.of());
            if (answer.status() == 202) {
                acknowledged.add(answer.json().path("id").asText());
            }
        } catch (UncheckedIOException e) {
            // the portal died under this one: it was not acknowledged
        }
    }

    private static long tasksOf(Api api, String document) {
        return api
                .as("accountant")
                .get("/api/v1/tasks?scope=all&size=200")
                .json()
                .path("items")
                .findValues("subject")
                .stream()
                .filter(subject -> subject.path("id").asText().equals(document))
                .count();
    }
}
