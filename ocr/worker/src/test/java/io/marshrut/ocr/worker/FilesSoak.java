package io.marshrut.ocr.worker;

import io.marshrut.ocr.drawing.hostile.HostileKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./marshrut soak files [n] [kinds]}: n hostile files through a real worker, of all kinds or of those whose names a
 * regular expression matches. Each must come to an end without taking the worker with it, and the worker with the office
 * program that it runs may never take more than 700 MB. {@code MARSHRUT_SEED} repeats the files.
 */
public final class FilesSoak {

    private static final int FILES = 500;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private FilesSoak() {}

    public static void main(String[] args) throws Exception {
        int files = args.length > 0 ? Integer.parseInt(args[0]) : FILES;
        String wanted = args.length > 1 ? args[1] : ".*";
        long seed = Optional.ofNullable(System.getenv("MARSHRUT_SEED"))
                .map(Long::parseLong)
                .orElseGet(() -> System.nanoTime() % 1_000_000);
        List<HostileKind> kinds = Arrays.stream(HostileKind.values())
                .filter(kind -> kind.name().matches(wanted))
                .toList();
        System.out.printf("%d hostile files, repeat them with MARSHRUT_SEED=%d%n", files, seed);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "soak")), "files");
        FilesAccount account = new FilesAccount();
        // a run that is broken off tells what it has seen
        Runtime.getRuntime().addShutdownHook(new Thread(account::print));
        try (HostileRun run = new HostileRun(folder)) {
            for (int i = 0; i < files; i++) {
                account.add(run.run(kinds.get(i % kinds.size()), seed + i / kinds.size(), LIMIT));
            }
        }
        System.exit(account.isGood() ? 0 : 1);
    }
}
