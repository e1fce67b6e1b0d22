package io.marshrut.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {
    @TempDir
    Path cache;

    @Test
    void unpacksOnceHoweverManyAskAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackedIn(cache);
            for (Future<PostgresBinaries> result : threads.invokeAll(List.of(unpack, unpack))) {
                assertThat(version(result.get()))
                        .startsWith("postgres (PostgreSQL) " + PostgresBinaries.majorVersion());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names()).containsExactly("postgres-" + PostgresBinaries.version());
    }

    @Test
    void removesWhatAKilledProcessLeftHalfUnpackedButNotWhatALivingOneUnpacks() throws Exception {
        String name = "postgres-" + PostgresBinaries.version();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        String ofTheDead = name + ".unpacking-" + dead.pid() + "-1";
        String ofTheLiving = name + ".unpacking-" + ProcessHandle.current().pid() + "-1";
        Files.createDirectories(cache.resolve(ofTheDead).resolve("bin"));
        Files.createDirectories(cache.resolve(ofTheLiving).resolve("bin"));

        PostgresBinaries.unpackedIn(cache);

        assertThat(names()).containsExactlyInAnyOrder(name, ofTheLiving);
    }

    private static String version(PostgresBinaries binaries) throws Exception {
        return Command.run(List.of(binaries.program("postgres").toString(), "--version"), "")
                .output();
    }

    private List<String> names() throws IOException {
        try (var entries = Files.list(cache)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
