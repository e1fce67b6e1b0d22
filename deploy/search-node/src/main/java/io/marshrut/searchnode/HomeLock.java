package io.marshrut.searchnode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * One node per home folder. A predecessor whose parent was killed closes a moment later; it is waited for, because
 * Elasticsearch itself tries its own lock only once.
 */
final class HomeLock {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Held until the process ends. */
    @SuppressWarnings("unused")
    private static FileLock held;

    private HomeLock() {}

    static void acquire(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        FileChannel channel =
                FileChannel.open(home.resolve("program.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while ((held = channel.tryLock()) == null) {
            if (System.nanoTime() > deadline) {
                throw new IOException("another search node runs on " + home);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
