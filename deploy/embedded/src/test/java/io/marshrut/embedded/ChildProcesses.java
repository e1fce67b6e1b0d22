package io.marshrut.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at processes from outside, as `ps` does. */
public final class ChildProcesses {
    private ChildProcesses() {}

    /** A dead process that nobody collected has no command line any more. */
    public static boolean runs(long pid) {
        return !commandLine(pid).isEmpty();
    }

    /** All processes whose command line names the folder: whatever works on its data. */
    public static List<Long> workingOn(Path folder) {
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::parseLong)
                    .filter(pid -> pid != ProcessHandle.current().pid())
                    .filter(pid -> commandLine(pid).contains(folder.toString()))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void signal(String signal, String target) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s \"$1\" -- \"$2\"", "kill", signal, target)
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }
}
