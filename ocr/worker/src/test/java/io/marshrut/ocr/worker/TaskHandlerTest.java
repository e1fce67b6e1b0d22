package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.PipelineSettings;
import io.marshrut.ocr.pipeline.RecognitionPipeline;
import io.marshrut.ocr.pipeline.natives.NoRoomException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a task when the lock, the store or the content fails; with short patience. */
class TaskHandlerTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Timing HASTY =
            new Timing(Duration.ofSeconds(5), Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofSeconds(10));

    @TempDir
    Path folder;

    private TestStore store;
    private FakePortal portal;
    private RecognitionPipeline pipeline;
    private ExternalTaskClient client;
    private final AtomicInteger ended = new AtomicInteger();

    @BeforeEach
    void open() throws Exception {
        store = new TestStore(folder);
        portal = FakePortal.start();
        pipeline = new RecognitionPipeline(PipelineSettings.standard());
    }

    @AfterEach
    void close() {
        if (client != null) {
            client.stop();
        }
        pipeline.close();
        portal.close();
        store.close();
    }

    @Test
    void extendsTheLockWhileItWorks() throws Exception {
        FakePortal.Task task = portal.offer("t1", invoice());
        work(store.settings());
        await().atMost(LONG_ENOUGH).until(() -> task.done);
        assertThat(task.history).containsSubsequence("attempt 1", "extension", "completed");
    }

    @Test
    void dropsATaskThatIsNoLongerItsOwn() throws Exception {
        portal.refuseExtensions();
        FakePortal.Task lost = portal.offer("t1", invoice());
        work(store.settings());
        await().atMost(LONG_ENOUGH).until(() -> lost.history.contains("extension"));
        // the handler is free again when it takes the next task
        FakePortal.Task next = portal.offer("t2", "content/none");
        await().atMost(LONG_ENOUGH).until(() -> next.history.contains("locked"));
        assertThat(lost.done).isFalse();
        assertThat(lost.failure).isNull();
        assertThat(lost.history).doesNotContain("given back 1");
    }

    @Test
    void givesTheAttemptBackWhenTheStoreIsAway() throws Exception {
        FakePortal.Task task = portal.offer("t1", invoice());
        WorkerConfiguration.Store away = new WorkerConfiguration.Store(
                URI.create("http://127.0.0.1:1"), "key", "secret-key", "bucket", "us-east-1");
        work(away);
        await().atMost(LONG_ENOUGH).until(() -> task.failure != null);
        assertThat(task.history).containsSubsequence("attempt 1", "given back 1", "failed");
        assertThat(task.attempts).isZero();
        assertThat(task.failure.path("retries").asInt()).isEqualTo(1);
        assertThat(task.failure.path("retryTimeout").asLong()).isEqualTo(10_000);
        assertThat(task.failure.path("errorMessage").asText()).contains("S3 store");
    }

    @Test
    void keepsTheAttemptCountedWhenThereIsNoContent() {
        FakePortal.Task task = portal.offer("t1", "content/none");
        work(store.settings());
        await().atMost(LONG_ENOUGH).until(() -> task.failure != null);
        assertThat(task.attempts).isEqualTo(1);
        assertThat(task.failure.path("errorMessage").asText()).contains("content/none");
    }

    @Test
    void givesTheAttemptBackWhenTheDiskIsFull() throws Exception {
        FakePortal.Task task = portal.offer("t1", invoice());
        work(new FailingWork(() -> {
            throw new NoRoomException(new IOException("No space left on device"));
        }));
        await().atMost(LONG_ENOUGH).until(() -> task.failure != null);
        assertThat(task.history).containsSubsequence("attempt 1", "given back 1", "failed");
        assertThat(task.failure.path("errorMessage").asText()).contains("No space left");
        assertThat(ended).hasValue(0);
    }

    @Test
    void refusesWhatTakesAllMemoryAndEndsTheProcess() throws Exception {
        FakePortal.Task task = portal.offer("t1", invoice());
        // more than any JVM gives at once
        FailingWork work = new FailingWork(() -> Arrays.fill(new long[Integer.MAX_VALUE], 1));
        work(work);
        await().atMost(LONG_ENOUGH).until(() -> task.done);
        assertThat(work.refused.reason()).isEqualTo(UnreadableReason.TOO_LARGE);
        assertThat(work.refused.detail()).matches("> \\d+ MB");
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(ended).hasValue(Watchdog.EXIT_CODE));
    }

    private String invoice() throws Exception {
        return store.put(
                "content/invoice.pdf",
                Layout.CLASSIC_INVOICE.draw(Samples.invoice(2)).textPdf());
    }

    private void work(WorkerConfiguration.Store settings) {
        work(new RecognitionWork(new ObjectStore(settings), pipeline));
    }

    private void work(Work work) {
        Http http = new Http(URI.create(portal.url()), FakePortal.LOGIN, FakePortal.PASSWORD);
        Watchdog patientDog = new Watchdog(Duration.ofHours(1), System::nanoTime, ended::set);
        TaskHandler handler = new TaskHandler(
                new Portal(http, "w1"), work, new Turns(), patientDog, HASTY, () -> patientDog.end("memory ran out"));
        client = ExternalTaskClient.create()
                .baseUrl(portal.url() + "/engine-rest")
                .workerId("w1")
                .maxTasks(1)
                .asyncResponseTimeout(500)
                .backoffStrategy(new PollBackoff())
                .addInterceptor(new BasicAuthProvider(FakePortal.LOGIN, FakePortal.PASSWORD))
                .build();
        client.subscribe(RecognitionContract.TOPIC).handler(handler).open();
    }
}
