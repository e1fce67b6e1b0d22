package io.marshrut.support;

import io.marshrut.embedded.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server behind the portal is away while something happens; then it is back and serves. */
public final class Outage {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Outage() {}

    /** What happens meanwhile. */
    public interface Meanwhile {
        void happens() throws Exception;
    }

    /** As {@code kill -9}; the supervisor, which would start it again, is held back. */
    public static void killed(Child server, Meanwhile meanwhile) throws Exception {
        server.kill();
        server.stop();
        try {
            meanwhile.happens();
        } finally {
            server.start();
            server.awaitReady(PATIENCE);
        }
    }

    /** As {@code kill -STOP} of all its processes: connections stay open and nothing answers. */
    public static void frozen(Child server, Meanwhile meanwhile) throws Exception {
        List<ProcessHandle> processes = ProcessHandle.of(server.pid()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
        processes.forEach(process -> signal("STOP", process));
        try {
            meanwhile.happens();
        } finally {
            processes.forEach(process -> signal("CONT", process));
        }
    }

    private static void signal(String name, ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
