package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marshrut.ocr.drawing.Layout;
import io.marshrut.ocr.drawing.OfficeFiles;
import io.marshrut.ocr.drawing.Samples;
import io.marshrut.ocr.model.RenditionResult;
import io.marshrut.ocr.model.UnreadableReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worker's process as a renderer, beside its recognition. */
class RenditionsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private TestStore store;
    private FakePortal portal;
    private String docx;

    @BeforeEach
    void open() throws Exception {
        store = new TestStore(folder);
        portal = FakePortal.start();
        docx = store.put("content/agreement", OfficeFiles.docx("Договор поставки № 5"));
    }

    @AfterEach
    void close() {
        portal.close();
        store.close();
    }

    @Test
    void rendersADocxAndRecognisesAnInvoiceInOneProcess() throws Exception {
        FakePortal.Task agreement = portal.offerToRender("t1", docx);
        FakePortal.Task invoice = portal.offer(
                "t2",
                store.put(
                        "content/invoice",
                        Layout.CLASSIC_INVOICE.draw(Samples.invoice(2)).textPdf()));
        try (WorkerProcess worker = WorkerProcess.start(WorkerProcess.environment(portal.url(), store))) {
            await().atMost(LONG_ENOUGH).until(() -> agreement.done && invoice.done);

            assertThat(agreement.resultKey).isEqualTo("rendition/sha-t1/t1-1/result.json");
            RenditionResult result = store.rendition(agreement.resultKey);
            assertThat(new String(store.get(result.textKey()), StandardCharsets.UTF_8))
                    .isEqualTo("Договор поставки № 5");
            assertThat(store.get(result.pages().get(0).imageKey())).startsWith(0x89, 'P', 'N', 'G');
            assertThat(store.get(result.pdfKey())).startsWith('%', 'P', 'D', 'F');
            assertThat(agreement.history)
                    .containsSubsequence("locked", "attempt 1", "page 0 of 0", "page 1 of 1", "completed");
            assertThat(store.result(invoice.resultKey).isReadable()).isTrue();
            assertThat(worker.output()).contains("договор t1.docx: rendered, 1 pages");
        }
    }

    @Test
    void givesUpWhenThereWereTooManyAttempts() throws Exception {
        FakePortal.Task task = portal.offerToRender("t1", docx);
        task.attempts = 2;
        try (WorkerProcess worker = WorkerProcess.start(WorkerProcess.environment(portal.url(), store))) {
            await().atMost(LONG_ENOUGH).until(() -> task.done);
            assertThat(store.rendition(task.resultKey).unreadable().reason()).isEqualTo(UnreadableReason.GAVE_UP);
            assertThat(worker.output()).contains("GAVE_UP");
        }
    }

    @Test
    void countsTheAttemptOverWhichItIsKilledAndLeavesNoOfficeProgramBehindForLong() throws Exception {
        Path pid = folder.resolve("pid");
        Path hanging =
                Files.writeString(folder.resolve("soffice"), "#!/bin/sh\necho $$ > " + pid + "\nexec sleep 600\n");
        assertThat(hanging.toFile().setExecutable(true)).isTrue();
        FakePortal.Task task = portal.offerToRender("t1", docx);
        Map<String, String> environment = WorkerProcess.environment(portal.url(), store);
        environment.put("MARSHRUT_SOFFICE", hanging.toString());
        environment.put("MARSHRUT_CONVERSION_TIME_LIMIT", "PT4S");
        try (WorkerProcess worker = WorkerProcess.start(environment)) {
            await().atMost(LONG_ENOUGH).until(() -> Files.exists(pid) && Files.size(pid) > 1);
            worker.kill();
        }
        long left = Long.parseLong(Files.readString(pid).strip());
        await().atMost(LONG_ENOUGH)
                .until(() ->
                        ProcessHandle.of(left).filter(ProcessHandle::isAlive).isEmpty());
        try (WorkerProcess worker = WorkerProcess.start(WorkerProcess.environment(portal.url(), store))) {
            await().atMost(LONG_ENOUGH).until(() -> task.done);
            assertThat(task.resultKey).contains("t1-2/");
            assertThat(store.rendition(task.resultKey).isReadable()).isTrue();
            assertThat(worker.output()).contains("rendered");
        }
    }
}
