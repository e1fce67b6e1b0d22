package io.marshrut.ocr.bench;

import io.marshrut.ocr.drawing.corpus.Damage;
import io.marshrut.ocr.drawing.corpus.DamagedDocument;
import io.marshrut.ocr.drawing.corpus.Damages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Processor seconds a page beside other programs on the same pages, and throughput. */
final class Speed {

    private final BenchOptions options;
    private final PrintStream out;

    Speed(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void compare(Path folder) throws IOException, InterruptedException {
        OtherPrograms others = new OtherPrograms(folder);
        List<Double> ours = new ArrayList<>();
        List<Double> tesseract = new ArrayList<>();
        List<Double> ocrmypdf = new ArrayList<>();
        try (Reader reader = new Reader()) {
            List<DamagedDocument> documents = pictures(options.compared() + 1);
            // the first warms up the virtual machine and the natives
            reader.read(documents.get(0));
            for (DamagedDocument document : documents.subList(1, documents.size())) {
                Comparison read = reader.read(document);
                Optional<Double> plain = others.tesseract(document.pages().get(0), document.dpi());
                Optional<Double> cleaned = others.ocrmypdf(document.pages().get(0), document.dpi());
                if (plain.isPresent() && cleaned.isPresent()) {
                    ours.add(read.cpuSeconds());
                    tesseract.add(plain.get());
                    ocrmypdf.add(cleaned.get());
                    out.printf(
                            Locale.ROOT,
                            "%-28s %-16s pipeline %5.2f  tesseract %5.2f  ocrmypdf %5.2f%n",
                            document.layout(),
                            document.damage(),
                            read.cpuSeconds(),
                            plain.get(),
                            cleaned.get());
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "processor seconds a page, %d pages: pipeline %.2f, tesseract %.2f (ratio %.2f), ocrmypdf --deskew --clean %.2f"
                        + " (ratio %.2f)%n",
                ours.size(),
                mean(ours),
                mean(tesseract),
                mean(ours) / mean(tesseract),
                mean(ocrmypdf),
                mean(ours) / mean(ocrmypdf));
    }

    /** Documents of one picture each. */
    private List<DamagedDocument> pictures(int count) {
        List<DamagedDocument> pictures = new ArrayList<>();
        for (int number = 0; pictures.size() < count && number < 60 * count; number++) {
            Damage damage = options.damage(number);
            if (damage.isPicture() && damage != Damage.TURNED) {
                DamagedDocument document = Damages.of(options.layout(number), options.seed() + 7_000 + number, damage);
                if (document.pages().size() == 1) {
                    pictures.add(document);
                }
            }
        }
        return pictures;
    }

    void workers() throws InterruptedException, ExecutionException {
        List<DamagedDocument> documents = pictures(16);
        for (int workers = 1; workers <= 2; workers++) {
            ConcurrentLinkedQueue<DamagedDocument> queue = new ConcurrentLinkedQueue<>(documents);
            ExecutorService pool = Executors.newFixedThreadPool(workers);
            long start = System.nanoTime();
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(worker(queue)));
            }
            for (Future<Integer> one : running) {
                one.get();
            }
            pool.shutdown();
            double minutes = (System.nanoTime() - start) / 6e10;
            out.printf(
                    Locale.ROOT,
                    "%d worker%s: %.1f pages a minute%n",
                    workers,
                    workers == 1 ? "" : "s",
                    documents.size() / minutes);
        }
    }

    private static Callable<Integer> worker(ConcurrentLinkedQueue<DamagedDocument> queue) {
        return () -> {
            int read = 0;
            try (Reader reader = new Reader()) {
                for (DamagedDocument next = queue.poll(); next != null; next = queue.poll()) {
                    reader.read(next);
                    read++;
                }
            }
            return read;
        };
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
