package io.marshrut.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.Uploads;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * People at work over the API while things die: one files tickets and repeats a call that failed with the same key, one
 * decides, one uploads. Remembers what was acknowledged.
 */
final class Load implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long UPLOAD_PAUSE = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final Api api;
    private final ExecutorService people = Executors.newFixedThreadPool(3);
    private volatile boolean goesOn = true;

    /** Acknowledged requests: title by id. */
    final Map<String, String> requests = new ConcurrentHashMap<>();

    /** Acknowledged documents. */
    final Queue<String> documents = new ConcurrentLinkedQueue<>();

    /** Acknowledged decisions: task by task. */
    final Queue<String> decisions = new ConcurrentLinkedQueue<>();

    /** Answers that no failure of a program explains. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Calls that were not acknowledged. */
    final AtomicInteger failed = new AtomicInteger();

    Load(Api api) {
        this.api = api;
    }

    void start() {
        people.submit(() -> repeat(this::file, PAUSE));
        people.submit(() -> repeat(this::decide, PAUSE));
        people.submit(() -> repeat(this::upload, UPLOAD_PAUSE));
    }

    private void repeat(Runnable work, long pause) {
        while (goesOn) {
            try {
                work.run();
            } catch (UncheckedIOException e) {
                failed.incrementAndGet();
            } catch (RuntimeException e) {
                surprises.add(e.toString());
            }
            LockSupport.parkNanos(pause);
        }
    }

    private void file() {
        String title = "Перебой " + UUID.randomUUID();
        Api.Session initiator = api.as("employee").with("Idempotency-Key", title.substring(8));
        Map<String, Object> request = Map.of("kind", "it/incident", "fields", Incidents.fields(title));
        // until it is acknowledged, however long that takes: the key makes it one request
        while (true) {
            try {
                Api.Answer answer = initiator.post("/api/v1/requests", request);
                if (answer.status() == 201) {
                    requests.put(answer.json().path("id").asText(), title);
                    return;
                }
                if (answer.status() < 500) {
                    throw new IllegalStateException(answer.text());
                }
            } catch (UncheckedIOException e) {
                // nobody listens just now
            }
            failed.incrementAndGet();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void decide() {
        Api.Answer offered = api.as("it").get("/api/v1/tasks?scope=all&kind=it/incident&size=20");
        if (offered.status() != 200) {
            failed.incrementAndGet();
            return;
        }
        for (JsonNode task : offered.json().path("items")) {
            decide(task);
        }
    }

    private void decide(JsonNode task) {
        String id = task.path("id").asText();
        String decision = task.path("decisions").findValuesAsText("key").contains("accept") ? "accept" : "resolve";
        Api.Answer answer = api.as("it")
                .post("/api/v1/tasks/" + id + "/decision", Map.of("decision", decision, "comment", "Сделано"));
        if (answer.status() == 200) {
            decisions.add(id);
        } else {
            failed.incrementAndGet();
        }
    }

    private void upload() {
        Api.Answer answer = api.as("accountant")
                .upload(
                        "/api/v1/documents",
                        UUID.randomUUID() + ".pdf",
                        Uploads.textPdf(Uploads.newInvoice()),
                        Map.of());
        if (answer.status() == 202) {
            documents.add(answer.json().path("id").asText());
        } else {
            failed.incrementAndGet();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Returns when the last call has been answered. */
    void stop() {
        goesOn = false;
        people.shutdown();
        try {
            if (!people.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The portal does not acknowledge any more");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Works off what is left, when nothing dies any more. */
    void finish() {
        decide();
    }
}
