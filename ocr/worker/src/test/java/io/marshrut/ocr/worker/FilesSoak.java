package io.marshrut.ocr.worker;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code ./marshrut soak files [n] [kinds]}: n hostile files through a real worker, of all kinds or of those whose names a
 * regular expression matches. Each must come to an end, and the worker's
 * process may never take more than 700 MB. {@code MARSHRUT_SEED} repeats the files.
 */
public final class FilesSoak {

    private static final int FILES = 500;
    private static final long MOST_KILOBYTES = 700_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration SLOW = Duration.ofSeconds(20);

    private FilesSoak() {}

    public static void main(String[] args) throws Exception {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : FILES;
        long seed = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
                .map(Long::parseLong)
                .orElseGet(() -> System.nanoTime() % 1_000_000);
        System.out.printf("%d hostile files, repeat them with MARSHRUT_SEED=%d%n", files, seed);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "soak")), "files");
        Map<String, Integer> ends = new TreeMap<>();
        int lost = 0;
        long slowest = 0;
        String wanted = args.length > 1 ? args[1] : ".*";
        HostileKind[] kinds = Arrays.stream(HostileKind.values())
                .filter(kind -> kind.name().matches(wanted))
                .toArray(HostileKind[]::new);
        try (HostileRun run = new HostileRun(folder)) {
            for (int i = 0; i < files; i++) {
                HostileRun.Outcome outcome = run.run(kinds[i % kinds.length], seed + i / kinds.length, LIMIT);
                ends.merge(outcome.kind() + " → " + outcome.end(), 1, Integer::sum);
                slowest = Math.max(slowest, outcome.milliseconds());
                lost += outcome.end().equals("LOST") ? 1 : 0;
                if (outcome.deaths() > 0 || outcome.failures() > 0 || outcome.milliseconds() > SLOW.toMillis()) {
                    System.out.printf(
                            "%s: %.1f s, worker died %d times, failed %d times, %s%n",
                            outcome.name(),
                            outcome.milliseconds() / 1000.0,
                            outcome.deaths(),
                            outcome.failures(),
                            outcome.end());
                }
            }
            ends.forEach((end, count) -> System.out.printf("%4d  %s%n", count, end));
            System.out.printf(
                    "%d files, %d lost, slowest %.1f s, worker started anew %d times and failed %d times; at most %d MB,"
                            + " with its office program %d MB%n",
                    files,
                    lost,
                    slowest / 1000.0,
                    run.deaths(),
                    run.failures(),
                    run.mostKilobytes() / 1000,
                    run.mostTogether() / 1000);
            System.exit(lost == 0 && run.mostKilobytes() <= MOST_KILOBYTES ? 0 : 1);
        }
    }
}
