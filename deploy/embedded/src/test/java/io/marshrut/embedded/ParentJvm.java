package io.marshrut.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of a test that owns a stack, in a process group of its own, as a terminal would start it. */
public final class ParentJvm implements AutoCloseable {
    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final BufferedReader output;

    private ParentJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static ParentJvm start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                // whoever starts the tests in the background has them ignore it, and their children with them
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ParentJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads what it prints up to that line. */
    public ParentJvm awaitLine(String expected) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(expected)) {
                return this;
            }
        }
        throw new IllegalStateException("ended without saying " + expected + ":\n" + String.join("\n", said));
    }

    /** Reads to its end. */
    public String awaitEnd() throws IOException, InterruptedException {
        output.lines().forEach(said::add);
        process.waitFor();
        return said();
    }

    /** All that was read so far. */
    public String said() {
        return String.join("\n", said);
    }

    public List<Long> children() {
        return said.stream()
                .filter(line -> line.startsWith("CHILD "))
                .map(line -> Long.parseLong(line.substring("CHILD ".length())))
                .toList();
    }

    public long pid() {
        return process.pid();
    }

    public int exitCode() {
        return process.exitValue();
    }

    /** SIGKILL. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
