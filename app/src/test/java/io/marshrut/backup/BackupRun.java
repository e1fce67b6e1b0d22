package io.marshrut.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code backup} or {@code restore} as a process beside the portal, as {@code ./marshrut} starts it. */
record BackupRun(int code, String words) {

    static BackupRun on(Path data, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.marshrut.Marshrut"));
        command.addAll(List.of(arguments));
        command.add("--marshrut.embedded.enabled=true");
        command.add("--marshrut.data=" + data.toAbsolutePath());
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new BackupRun(process.waitFor(), words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
