package io.marshrut.ocr.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The worker as production runs it: a JVM of its own, told by its environment. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private WorkerProcess(Map<String, String> environment) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Xms32m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:MaxHeapFreeRatio=50",
                "-XX:-ShrinkHeapInSteps",
                // several of these tests kill the process, which then leaves its temporary files
                "-Djava.io.tmpdir=target",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("MARSHRUT_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread reader = new Thread(this::read, "worker-output");
        reader.setDaemon(true);
        reader.start();
    }

    static WorkerProcess start(Map<String, String> environment) {
        return new WorkerProcess(environment);
    }

    static Map<String, String> environment(String portal, TestStore store) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MARSHRUT_URL", portal);
        environment.put("MARSHRUT_WORKER_LOGIN", FakePortal.LOGIN);
        environment.put("MARSHRUT_WORKER_PASSWORD", FakePortal.PASSWORD);
        environment.put("MARSHRUT_WORKER_ID", "w1");
        environment.put("MARSHRUT_S3_ENDPOINT", store.url());
        environment.put("MARSHRUT_S3_ACCESS_KEY", TestStore.ACCESS_KEY);
        environment.put("MARSHRUT_S3_SECRET_KEY", TestStore.SECRET_KEY);
        environment.put("MARSHRUT_S3_BUCKET", TestStore.BUCKET);
        return environment;
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // the process has gone
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The most that lay in memory of the process since it was last asked; 0 where that cannot be told. */
    long mostKilobytes() {
        long most = kilobytes(process.toHandle(), "VmHWM:");
        try {
            // proc(5): 5 sets the high-water mark back to what lies in memory now
            Files.writeString(Path.of("/proc", String.valueOf(process.pid()), "clear_refs"), "5");
        } catch (IOException e) {
            // it has ended
        }
        return most;
    }

    /** What lies in memory of the process and of the programs that it runs; 0 where that cannot be told. */
    long kilobytesWithChildren() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> kilobytes(each, "VmRSS:"))
                .sum();
    }

    private static long kilobytes(ProcessHandle process, String line) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(each -> each.startsWith(line))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // it has ended
            return 0;
        }
    }

    boolean isReady() {
        return lines.contains("WORKER_READY");
    }

    String output() {
        return String.join("\n", lines);
    }

    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the worker does not end:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
