package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.PaperScanner;
import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageInfo;
import io.marshrut.ocr.model.RecognitionResult;
import io.marshrut.ocr.model.UnreadableReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The worker's process between a portal and an S3 store, in good days and bad. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerProcessTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);
    private static final Sample INVOICE = Samples.invoice(2);

    private Path folder;
    private TestStore store;
    private FakePortal portal;
    private String textPdf;
    private String slowScan;

    @BeforeAll
    void openStore(@TempDir Path empty) throws Exception {
        folder = empty;
        store = new TestStore(folder);
        DrawnDocument drawn = Layout.CLASSIC_INVOICE.draw(INVOICE);
        textPdf = store.put("content/text.pdf", drawn.textPdf());
        DrawnDocument pages = Layout.CLASSIC_INVOICE.draw(INVOICE.withItems(Samples.manyItems(5, 150)));
        slowScan = store.put(
                "content/scan.tiff", pages.scanned(PaperScanner.clean()).tiff());
    }

    @AfterAll
    void closeStore() {
        store.close();
    }

    @BeforeEach
    void openPortal() {
        portal = FakePortal.start();
    }

    @AfterEach
    void closePortal() {
        portal.close();
    }

    @Test
    void recognisesADocumentAndCompletesItsTask() throws Exception {
        FakePortal.Task task = portal.offer("t1", textPdf);
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> task.history.contains("completed"));
            assertThat(task.resultKey).isEqualTo("recognition/doc-t1/t1-1/result.json");
            assertThat(task.history).containsSubsequence("locked", "attempt 1", "page 1 of 1", "completed");
            RecognitionResult result = store.result(task.resultKey);
            assertThat(result.documentType()).isEqualTo(DocumentType.INVOICE);
            assertThat(result.field(FieldName.NUMBER).orElseThrow().value()).isEqualTo(INVOICE.number());
            assertThat(new String(store.get(result.textKey()), StandardCharsets.UTF_8))
                    .contains(INVOICE.number());
            assertThat(store.get(result.searchablePdfKey())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
            for (PageInfo page : result.pages()) {
                assertThat(store.get(page.imageKey())).isNotEmpty();
                assertThat(store.get(page.wordsKey())).isNotEmpty();
            }
            await().until(worker::isReady);
            assertThat(worker.output()).contains("счёт t1.pdf: INVOICE, 1 pages");
        }
    }

    @Test
    void takesATaskThatComesLater() {
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(worker::isReady);
            FakePortal.Task first = portal.offer("t1", textPdf);
            await().atMost(LONG_ENOUGH).until(() -> first.done);
            FakePortal.Task second = portal.offer("t2", textPdf);
            await().atMost(LONG_ENOUGH).until(() -> second.done);
        }
    }

    @Test
    void doesNotLetAShortDocumentWaitForALongOne() {
        FakePortal.Task slow = portal.offer("t1", slowScan);
        FakePortal.Task quick = portal.offer("t2", textPdf);
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> worker.isReady() && quick.done);
            assertThat(slow.done).isFalse();
            await().atMost(LONG_ENOUGH).until(() -> slow.done);
            assertThat(slow.attempts + quick.attempts).as("attempts").isEqualTo(2);
        }
    }

    @Test
    void givesUpWhenThereWereTooManyAttempts() throws Exception {
        FakePortal.Task task = portal.offer("t1", slowScan);
        task.attempts = 2;
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> worker.isReady() && task.done);
            assertThat(task.history).noneMatch(event -> event.startsWith("page"));
            assertThat(store.result(task.resultKey).unreadable().reason()).isEqualTo(UnreadableReason.GAVE_UP);
            assertThat(store.result(task.resultKey).unreadable().detail()).isEqualTo("2");
        }
    }

    @Test
    void freesWhatAPredecessorWasKilledOver() {
        FakePortal.Task task = portal.offerLocked("t1", textPdf, "w1.1");
        FakePortal.Task others = portal.offerLocked("t2", textPdf, "w2.1");
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> worker.isReady() && task.done);
            assertThat(task.history).containsSubsequence("unlocked", "locked", "attempt 2", "completed");
            assertThat(others.lockedBy).isEqualTo("w2.1");
        }
    }

    @Test
    void countsTheAttemptOverWhichItIsKilled() {
        FakePortal.Task task = portal.offer("t1", slowScan);
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> task.page > 0);
            worker.kill();
        }
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> worker.isReady() && task.done);
            assertThat(task.history).contains("attempt 2").noneMatch(event -> event.startsWith("given back"));
            assertThat(task.resultKey).contains("t1-2/");
        }
    }

    @Test
    void putsItsTaskBackWhenItIsToldToEnd() throws Exception {
        FakePortal.Task task = portal.offer("t1", slowScan);
        try (WorkerProcess worker = start()) {
            await().atMost(LONG_ENOUGH).until(() -> task.page > 0);
            worker.terminate();
            worker.exitCode();
            assertThat(task.history).containsSubsequence("attempt 1", "given back 1", "unlocked");
            assertThat(task.attempts).isZero();
            assertThat(task.done).isFalse();
        }
    }

    @Test
    void endsWithItsParentEvenInTheMiddleOfAPage() throws Exception {
        Map<String, String> environment = WorkerProcess.environment(portal.url(), store);
        environment.put("MARSHRUT_PARENT_PIPE", "1");
        FakePortal.Task task = portal.offer("t1", slowScan);
        try (WorkerProcess worker = WorkerProcess.start(environment)) {
            await().atMost(LONG_ENOUGH).until(() -> task.page > 0);
            worker.closeInput();
            assertThat(worker.exitCode()).isZero();
            assertThat(task.done).isFalse();
        }
    }

    @Test
    void waitsForAPortalThatIsNotThereYet() throws Exception {
        int port = freePort();
        try (WorkerProcess worker = WorkerProcess.start(WorkerProcess.environment("http://127.0.0.1:" + port, store))) {
            await().during(Duration.ofSeconds(1)).atMost(LONG_ENOUGH).until(() -> !worker.isReady());
            try (FakePortal late = FakePortal.startAt(port)) {
                FakePortal.Task task = late.offer("t1", textPdf);
                await().atMost(LONG_ENOUGH).until(() -> task.done);
                await().until(worker::isReady);
            }
        }
    }

    @Test
    void namesWhatItsEnvironmentLacks() throws Exception {
        Map<String, String> environment = WorkerProcess.environment(portal.url(), store);
        environment.remove("MARSHRUT_S3_BUCKET");
        assertRefusal(environment, "MARSHRUT_S3_BUCKET is not set");
    }

    @Test
    void saysThatThePortalRefusesItsLogin() throws Exception {
        Map<String, String> environment = WorkerProcess.environment(portal.url(), store);
        environment.put("MARSHRUT_WORKER_PASSWORD", "wrong");
        assertRefusal(environment, "MARSHRUT_WORKER_PASSWORD");
    }

    @Test
    void saysHowToGetTheLanguageDataItLacks() throws Exception {
        Map<String, String> environment = WorkerProcess.environment(portal.url(), store);
        environment.put("MARSHRUT_TESSDATA", folder.toString());
        assertRefusal(environment, "install tesseract-ocr-rus or set MARSHRUT_TESSDATA");
    }

    private static void assertRefusal(Map<String, String> environment, String message) throws Exception {
        try (WorkerProcess worker = WorkerProcess.start(environment)) {
            assertThat(worker.exitCode()).isEqualTo(2);
            await().untilAsserted(() -> assertThat(worker.output()).contains(message));
        }
    }

    private WorkerProcess start() {
        return WorkerProcess.start(WorkerProcess.environment(portal.url(), store));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
