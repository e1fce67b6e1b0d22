package io.marshrut.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own, with a stack of its own, to be killed. */
public class PortalProcess implements AutoCloseable {

    /** Generous: a busy machine starts five programs slowly. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final String PORT = "--server.port=";

    private final Path data;
    private final List<String> settings;
    private final int port;
    private Process process;

    /** @param settings further ones, as {@code --name=value} */
    public PortalProcess(Path data, String... settings) {
        this.data = data;
        this.settings = List.of(settings);
        this.port = this.settings.stream()
                .filter(setting -> setting.startsWith(PORT))
                .map(setting -> Integer.parseInt(setting.substring(PORT.length())))
                .findFirst()
                .orElseGet(PortalProcess::freePort);
        // a run that is broken off leaves no portal behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (process != null) {
                process.destroy();
            }
        }));
    }

    /** Returns when the portal serves and its demo people are there, or nobody is where the settings say so. */
    public PortalProcess start() {
        try {
            Files.createDirectories(data);
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("portal.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            await().atMost(START).pollInterval(Duration.ofMillis(250)).until(this::serves);
        } catch (RuntimeException e) {
            // nobody holds it yet who could close it
            close();
            throw e;
        }
        return this;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // it lives for a minute: a quick start matters and nothing else
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.marshrut.Marshrut",
                "--marshrut.data=" + data.toAbsolutePath(),
                "--marshrut.embedded.enabled=true"));
        if (settings.stream().noneMatch(setting -> setting.startsWith(PORT))) {
            command.add(PORT + port);
        }
        if (!isEmpty()) {
            command.add("--marshrut.demo=true");
        }
        command.addAll(settings);
        return command;
    }

    public Api api() {
        return new Api("http://localhost:" + port);
    }

    /** What it has printed so far. */
    public String log() {
        try {
            return Files.readString(data.resolve("portal.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() {
        return settings.contains("--marshrut.demo=false");
    }

    /** As {@code kill -9}: nothing in the process gets to say goodbye. */
    public void kill() {
        try {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9} of one of the portal's programs by its main class; nothing where it does not run just now. */
    public boolean killProgram(String mainClass) {
        return process.descendants()
                .filter(child -> child.info()
                        .commandLine()
                        .map(line -> line.contains(mainClass))
                        .orElse(false))
                .map(ProcessHandle::destroyForcibly)
                .reduce(false, Boolean::logicalOr);
    }

    /** {@code kill -9} of the database server; its own processes notice and end. */
    public boolean killPostgres() {
        try {
            String pid = Files.readAllLines(
                            data.resolve("postgres").resolve("cluster").resolve("postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .map(ProcessHandle::destroyForcibly)
                    .orElse(false);
        } catch (IOException | IndexOutOfBoundsException e) {
            // it is just being started
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean serves() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended, see " + data.resolve("portal.log"));
        }
        try {
            return isEmpty()
                    ? api().stranger().get("/actuator/health/readiness").status() == 200
                    : api().as("accountant").get("/api/v1/me").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
