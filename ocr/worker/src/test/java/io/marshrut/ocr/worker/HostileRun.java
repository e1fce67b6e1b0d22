package io.marshrut.ocr.worker;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import io.marshrut.ocr.model.RecognitionResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Gives hostile files to a real worker one after the other, starts it anew when it dies, and watches its memory. */
final class HostileRun implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    /** @param end state: a reason, or the type that was read */
    record Outcome(HostileKind kind, String name, long milliseconds, int deaths, int failures, String end) {}

    private final Path folder;
    private final TestStore store;
    private final FakePortal portal = FakePortal.start();
    private WorkerProcess worker;
    private long mostKilobytes;
    private long mostTogether;
    private int deaths;
    private int failures;

    HostileRun(Path folder) throws Exception {
        this.folder = folder;
        this.store = new TestStore(folder);
        start();
    }

    /** Kilobytes of the worker's process that lay in memory at the worst moment. */
    long mostKilobytes() {
        return mostKilobytes;
    }

    /** The same with the office program that it runs. */
    long mostTogether() {
        return mostTogether;
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
        int before = deaths;
        int failuresBefore = failures;
        while (!task.done) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return new Outcome(
                        kind, name, millisecondsSince(start), deaths - before, failures - failuresBefore, "LOST");
            }
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
        RecognitionResult result = store.result(task.resultKey);
        String end = result.isReadable()
                ? "read: " + result.documentType()
                : result.unreadable().reason().name();
        return new Outcome(kind, name, millisecondsSince(start), deaths - before, failures - failuresBefore, end);
    }

    private void start() {
        worker = WorkerProcess.start(WorkerProcess.environment(portal.url(), store));
    }

    private void look() {
        long own = worker.kilobytes();
        mostKilobytes = Math.max(mostKilobytes, own);
        mostTogether = Math.max(mostTogether, own + worker.kilobytesOfChildren());
    }

    private static long millisecondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    String output() {
        return worker.output();
    }

    /** Temporary files that the worker left behind. */
    List<String> leftovers() throws Exception {
        List<String> names = new ArrayList<>();
        try (var files = Files.list(Path.of("target"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("marshrut-"))
                    .forEach(names::add);
        }
        return names;
    }

    @Override
    public void close() {
        worker.close();
        portal.close();
        store.close();
    }
}
