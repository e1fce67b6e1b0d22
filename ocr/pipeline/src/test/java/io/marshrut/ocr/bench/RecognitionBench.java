package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Damages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./marshrut bench recognition}: how exactly, how safely and how fast documents of the corpus are read. */
public final class RecognitionBench {

    private RecognitionBench() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        BenchOptions options;
        try {
            options = BenchOptions.of(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        if (options.calibrate()) {
            CalibrationRun.run(options, options.add());
            return;
        }
        Path folder = Path.of("target", "bench");
        List<Comparison> all = read(options);
        new Figures(all, System.out).print();
        MarkFigures.print(all, System.out);
        double seconds = all.stream().mapToDouble(Comparison::cpuSeconds).sum();
        int pages = all.stream().mapToInt(one -> one.result().pages().size()).sum();
        System.out.printf(
                Locale.ROOT, "%d pages, %.2f processor seconds a page, text PDFs included%n", pages, seconds / pages);
        System.out.println("misses: " + Misses.write(all, folder).toAbsolutePath());
        Speed speed = new Speed(options, System.out);
        if (options.compared() > 0) {
            if (OtherPrograms.present("tesseract") && OtherPrograms.present("ocrmypdf")) {
                speed.compare(folder.resolve("pages"));
            } else {
                System.out.println("tesseract or ocrmypdf is not installed: no comparison");
            }
        }
        if (options.workers()) {
            speed.workers();
        }
    }

    private static List<Comparison> read(BenchOptions options) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        List<Comparison> all = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(options.threads());
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < options.threads(); i++) {
            running.add(pool.submit(worker(options, next, all)));
        }
        for (Future<Void> one : running) {
            one.get();
        }
        pool.shutdown();
        return all;
    }

    private static Callable<Void> worker(BenchOptions options, AtomicInteger next, List<Comparison> all) {
        return () -> {
            try (Reader reader = new Reader()) {
                for (int number = next.getAndIncrement();
                        number < options.documents();
                        number = next.getAndIncrement()) {
                    DamagedDocument document = Damages.of(
                            options.layout(number), options.seed() * 10_000 + number, options.damage(number));
                    all.add(withoutPictures(reader.read(document)));
                    if ((number + 1) % 20 == 0) {
                        System.err.println((number + 1) + " of " + options.documents());
                    }
                }
            }
            return null;
        };
    }

    /** Hundreds of pages would not fit into the memory. */
    private static Comparison withoutPictures(Comparison read) {
        DamagedDocument whole = read.document();
        DamagedDocument light = new DamagedDocument(
                whole.document(), whole.damage(), whole.fileName(), new byte[0], List.of(), whole.dpi(), whole.truth());
        List<FieldOutcome> fields =
                read.fields().stream().map(field -> field.of(light)).toList();
        return new Comparison(
                light,
                read.result(),
                fields,
                read.expectedLines(),
                read.lines(),
                read.lineNameError(),
                read.recall(),
                read.cpuSeconds());
    }
}
