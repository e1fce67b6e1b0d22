package io.marshrut.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}: what a running server tells about itself (first line its process, eighth its state). */
record PostmasterFile(Path path) {
    private static final int STATE_LINE = 7;

    static PostmasterFile of(Path cluster) {
        return new PostmasterFile(cluster.resolve("postmaster.pid"));
    }

    boolean saysReady() {
        List<String> lines = lines();
        return lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
    }

    Optional<Long> pid() {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::parseLong);
    }

    /** The server of this file, when it still lives; a number that another program got since does not count. */
    Optional<ProcessHandle> server() {
        return pid().flatMap(ProcessHandle::of).filter(this::isServedBy);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** False for a dead process that nobody has collected yet: its command line is empty. */
    boolean isServedBy(ProcessHandle process) {
        try {
            String commandLine = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
            return commandLine.contains("postgres")
                    && commandLine.contains(path.getParent().toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
