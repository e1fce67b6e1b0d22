package io.marshrut.embedded.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A program of this project in a JVM of its own.
 *
 * @param dist folder with its jars
 * @param readyWord first word of the line that it prints once it serves
 * @param environment set in addition to what this process has
 */
public record JavaProgram(
        Path dist,
        String mainClass,
        List<String> jvmOptions,
        List<String> arguments,
        Map<String, String> environment,
        String readyWord,
        LogFile log)
        implements Launcher {

    @Override
    public Launched launch() throws IOException {
        log.turnOverWhenLarge();
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(log.path().getParent().toFile())
                .redirectError(log.redirect());
        // meant for the portal's JVM: a debugger's port, a heap size
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> copyOutput(process, ready), "embedded-output-" + process.pid());
        reader.setDaemon(true);
        reader.start();
        return new Run(process, ready);
    }

    private List<String> command() {
        // a session of its own: Ctrl-C in the terminal reaches the portal alone
        List<String> command = new ArrayList<>(List.of("setsid", java()));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", dist + "/*", mainClass));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void copyOutput(Process process, CompletableFuture<Void> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                OutputStream file = log.open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                if (line.equals(readyWord) || line.startsWith(readyWord + " ")) {
                    ready.complete(null);
                }
            }
        } catch (IOException broken) {
            ready.completeExceptionally(broken);
        }
    }

    private record Run(Process process, CompletableFuture<Void> ready) implements Launched {
        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public void kill() {
            process.destroyForcibly();
        }
    }
}
