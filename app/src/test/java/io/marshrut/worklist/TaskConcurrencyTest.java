package io.marshrut.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marshrut.support.Api;
import io.marshrut.support.Incidents;
import io.marshrut.support.PortalTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class TaskConcurrencyTest {

    @Autowired
    Api api;

    private Incidents incidents;

    @BeforeEach
    void prepare() {
        incidents = new Incidents(api);
    }

    @Test
    void ofManyWhoDecideTheSameTaskExactlyOneDoes() throws Exception {
        String id = incidents.file("employee", Incidents.title());
        JsonNode task = incidents.task("it", id);

        List<Api.Answer> answers =
                together(8, n -> incidents.decide(n % 2 == 0 ? "it" : "safonov", task, "solve", "Решил номер " + n));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("already_decided"));
        assertThat(api.as("employee")
                        .get("/api/v1/requests/" + id + "/timeline")
                        .text())
                .containsOnlyOnce("stage.decided");
    }

    @Test
    void ofManyWhoClaimTheSameTaskExactlyOneHoldsIt() throws Exception {
        String id = incidents.file("employee", Incidents.title());
        String task = incidents.task("it", id).path("id").asText();
        String[] people = {"it", "safonov", "admin", "orlov"};

        List<Api.Answer> answers = together(4, n -> api.as(people[n]).post("/api/v1/tasks/" + task + "/claim"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("held_by_other"));
    }

    @Test
    void decisionsOnDifferentTasksAllSucceed() throws Exception {
        List<JsonNode> tasks = IntStream.range(0, 8)
                .mapToObj(n -> incidents.task("it", incidents.file("employee", Incidents.title())))
                .toList();

        List<Api.Answer> answers = together(8, n -> incidents.decide("it", tasks.get(n), "accept", null));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    @Test
    void theSameKeyAtTheSameMomentFilesOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String body =
                "{\"kind\":\"it/incident\",\"fields\":{\"summary\":\"%s\",\"category\":\"other\",\"impact\":\"one\"}}"
                        .formatted(Incidents.title());

        List<Api.Answer> answers =
                together(6, n -> api.as("employee").with("Idempotency-Key", key).post("/api/v1/requests", body));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Api.Answer::text).distinct()).hasSize(1);
    }

    private interface Attempt {
        Api.Answer run(int number);
    }

    private static List<Api.Answer> together(int people, Attempt attempt) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            CyclicBarrier start = new CyclicBarrier(people);
            List<Callable<Api.Answer>> calls = IntStream.range(0, people)
                    .<Callable<Api.Answer>>mapToObj(n -> () -> {
                        start.await();
                        return attempt.run(n);
                    })
                    .toList();
            List<Future<Api.Answer>> futures = pool.invokeAll(calls);
            return futures.stream().map(TaskConcurrencyTest::get).toList();
        } finally {
            pool.shutdown();
        }
    }

    private static Api.Answer get(Future<Api.Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
