package io.marshrut.ocr.pipeline.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A foreign program in narrow bounds: of memory, of what it writes, of time. It sees nothing of this process's
 * environment, where passwords stand, and is killed with its children.
 */
final class ConfinedProcess {

    /** In 1,024 bytes, of address space. */
    private static final String ADDRESSES = "1500000";
    /** In 1,024 bytes, of what may be written to: twice of what a thousand pages take. */
    private static final String MEMORY = "340000";
    /** In 512 bytes: of one file. */
    private static final String FILE = "262144";

    /** What kills the program when this process is killed itself comes a little after this process would have done it. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private static final Duration SIGN = Duration.ofSeconds(5);

    /** A bound that this system does not know, or that is narrower already, is left as it is. */
    private static final String BOUNDS = """
            ulimit -v %s 2>/dev/null; ulimit -d %s 2>/dev/null; ulimit -f %s 2>/dev/null; ulimit -c 0
            seconds=$1; shift
            command -v timeout >/dev/null && exec timeout -s KILL "$seconds" "$@"
            exec "$@"
            """.formatted(ADDRESSES, MEMORY, FILE);

    private final Path folder;
    private final Duration limit;

    /**
     * Prepares a run.
     *
     * @param folder home, working directory and place for temporary files
     * @param limit after which the program is killed
     */
    ConfinedProcess(Path folder, Duration limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * Runs the program to its end.
     *
     * @param output file for what it says
     * @param alive told every few seconds; what it throws ends the program
     * @return the exit code; empty when time ran out
     */
    OptionalInt run(List<String> program, Path output, Runnable alive) throws IOException {
        Process process = start(program, output);
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (System.nanoTime() < end) {
                alive.run();
                long wait = Math.min(SIGN.toNanos(), end - System.nanoTime());
                if (process.waitFor(wait, TimeUnit.NANOSECONDS)) {
                    return OptionalInt.of(process.exitValue());
                }
            }
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        } finally {
            kill(process);
        }
    }

    private Process start(List<String> program, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh", "-c", BOUNDS, "sh", String.valueOf(limit.plus(LATER).toSeconds())));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("LANG", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    /** Children first: without their parent nobody would find them. */
    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        children.forEach(child -> child.onExit().join());
        process.onExit().join();
    }
}
