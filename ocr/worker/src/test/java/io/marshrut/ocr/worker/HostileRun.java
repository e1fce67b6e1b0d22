package io.marshrut.ocr.worker;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import io.marshrut.ocr.model.RecognitionResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Gives hostile files to a real worker one after the other, starts it anew when it dies, and watches its memory. */
final class HostileRun implements AutoCloseable {

    /** The end of a file that came to none. */
    static final String LOST = "LOST";

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /**
     * What became of a file.
     *
     * @param kilobytes of the worker's process that lay in memory at the worst moment
     * @param together the same with the office program that it runs
     * @param end state: a reason, or the type that was read
     */
    record Outcome(
            HostileKind kind,
            String name,
            long milliseconds,
            int deaths,
            int failures,
            long kilobytes,
            long together,
            String end) {}

    private final Path folder;
    private final TestStore store;
    private final FakePortal portal = FakePortal.start();
    private WorkerProcess worker;
    private long kilobytes;
    private long together;
    private int deaths;
    private int failures;

    HostileRun(Path folder) throws Exception {
        this.folder = folder;
        this.store = new TestStore(folder);
        start();
    }

    int deaths() {
        return deaths;
    }

    /** How often the worker did not know what to say of a file. */
    int failures() {
        return failures;
    }

    /** @param limit after which the file counts as lost */
    Outcome run(HostileKind kind, long seed, Duration limit) throws Exception {
        String name = kind + "-" + seed;
        FakePortal.Task task = portal.offer(name, store.put("content/" + name, kind.draw(seed)));
        long start = System.nanoTime();
        int deathsBefore = deaths;
        int failuresBefore = failures;
        kilobytes = 0;
        together = 0;
        while (!task.done && System.nanoTime() - start < limit.toNanos()) {
            if (!worker.isAlive()) {
                deaths++;
                portal.offerAgain(task, true);
                start();
            }
            if (portal.offerAgain(task, false)) {
                failures++;
            }
            look();
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        look();
        return new Outcome(
                kind,
                name,
                milliseconds,
                deaths - deathsBefore,
                failures - failuresBefore,
                kilobytes,
                Math.max(together, kilobytes),
                end(task));
    }

    private String end(FakePortal.Task task) throws Exception {
        if (!task.done) {
            return LOST;
        }
        RecognitionResult result = store.result(task.resultKey);
        return result.isReadable()
                ? "read: " + result.documentType()
                : result.unreadable().reason().name();
    }

    private void start() {
        worker = WorkerProcess.start(WorkerProcess.environment(portal.url(), store));
    }

    private void look() {
        kilobytes = Math.max(kilobytes, worker.mostKilobytes());
        together = Math.max(together, worker.kilobytesWithChildren());
    }

    String output() {
        return worker.output();
    }

    @Override
    public void close() {
        worker.close();
        portal.close();
        store.close();
    }
}
