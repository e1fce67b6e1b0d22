package io.marshrut.backup;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Tells the person at the terminal how far it is; long runs every few seconds. */
final class Progress {

    private static final long EVERY = TimeUnit.SECONDS.toNanos(5);

    private final PrintStream out;
    private long told = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String words, Object... values) {
        out.println(values.length == 0 ? words : words.formatted(values));
        told = System.nanoTime();
    }

    void objects(String done, long count, long of, long bytes) {
        if (System.nanoTime() - told > EVERY) {
            say("  … %d of %d objects %s, %s", count, of, done, size(bytes));
        }
    }

    static String size(long bytes) {
        double megabytes = bytes / 1024.0 / 1024.0;
        return megabytes < 1024
                ? String.format(Locale.ROOT, "%.1f MB", megabytes)
                : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
    }
}
