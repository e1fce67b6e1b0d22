package io.marshrut.embedded.postgres;

import io.marshrut.embedded.EmbeddedStackException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;

/** A server that outlived its parent and its watchdog: it is ended before a new one starts on the same files. */
record Leftover(PostmasterFile file, ProcessHandle server, Log log) {
    private static final int GRACE_SECONDS = 10;

    static void end(PostmasterFile file, Log log) throws IOException, InterruptedException {
        Optional<ProcessHandle> server = file.server();
        if (server.isPresent()) {
            new Leftover(file, server.get(), log).end();
        }
        file.delete();
    }

    private void end() throws IOException, InterruptedException {
        log.warn("PostgreSQL of an earlier run still works on these data (process %d) and is stopped"
                .formatted(server.pid()));
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Command.run(List.of("sh", "-c", "kill -\"$1\" \"$2\"", "kill", signal, Long.toString(server.pid())), "");
            if (endedIn(GRACE_SECONDS)) {
                return;
            }
        }
        throw new EmbeddedStackException(
                "PostgreSQL of an earlier run (process %d) cannot be stopped".formatted(server.pid()),
                "End that process, then start again.");
    }

    private boolean endedIn(int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (file.isServedBy(server)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
