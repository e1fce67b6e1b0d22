package io.marshrut.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marshrut.embedded.ChildProcesses;
import io.marshrut.embedded.EmbeddedStackException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final AtomicInteger launches = new AtomicInteger();
    private Child child;

    @AfterEach
    void stop() {
        child.stop();
    }

    @Test
    void endsWhenItIsStopped() {
        child = child("cat >/dev/null");
        child.start();
        child.awaitReady(PATIENCE);
        long pid = child.pid();
        child.stop();
        assertThat(ChildProcesses.runs(pid)).isFalse();
        assertThat(launches).hasValue(1);
    }

    @Test
    void isKilledWhenItDoesNotEndByItself() {
        child = child("exec sleep 1000");
        child.start();
        child.awaitReady(PATIENCE);
        long pid = child.pid();
        child.stop();
        assertThat(ChildProcesses.runs(pid)).isFalse();
    }

    @Test
    void comesBackWhenItDiesAfterItHasServed() {
        child = child("cat >/dev/null");
        child.start();
        child.awaitReady(PATIENCE);
        child.kill();
        assertThat(child.isAlive()).isFalse();
        child.awaitReady(PATIENCE);
        assertThat(child.isAlive()).isTrue();
        assertThat(launches).hasValue(2);
    }

    @Test
    void staysDownAndTellsWhyWhenItDiesBeforeItServes() {
        child = new Child(
                "Broken program",
                log(),
                () -> shell("echo no such disk; exit 3", new CompletableFuture<>()),
                LogFactory.getLog(ChildTest.class));
        child.start();
        assertThatThrownBy(() -> child.awaitReady(PATIENCE))
                .isInstanceOfSatisfying(EmbeddedStackException.class, failure -> {
                    assertThat(failure)
                            .hasMessageMatching(
                                    "(?s)Broken program did not start: process \\d+ ended with exit code 3\\..*")
                            .hasMessageContaining("no such disk");
                    assertThat(failure.remedy()).contains(log().path().toString());
                });
        assertThat(launches).hasValue(1);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void comesBackWhenItIsKilledBeforeItHasServed() {
        // the first run is killed while it starts, the second one serves
        child = new Child(
                "Killed program",
                log(),
                () -> launches.get() == 0
                        ? shell("kill -9 $$", new CompletableFuture<>())
                        : shell("cat >/dev/null", CompletableFuture.completedFuture(null)),
                LogFactory.getLog(ChildTest.class));
        child.start();
        child.awaitReady(PATIENCE);
        assertThat(child.isAlive()).isTrue();
        assertThat(launches).hasValue(2);
    }

    @Test
    void tellsThatItIsNotReadyInTime() {
        child = new Child(
                "Slow program",
                log(),
                () -> shell("cat >/dev/null", new CompletableFuture<>()),
                LogFactory.getLog(ChildTest.class));
        child.start();
        assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(50)))
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessageContaining("did not get ready");
    }

    @Test
    void tellsThatItsProgramCannotBeLaunched() {
        child = new Child(
                "Missing program",
                log(),
                () -> {
                    throw new IOException("no such program");
                },
                LogFactory.getLog(ChildTest.class));
        child.start();
        assertThatThrownBy(() -> child.awaitReady(PATIENCE))
                .isInstanceOf(EmbeddedStackException.class)
                .hasMessageContaining("no such program");
    }

    @Test
    void isNotStartedAgainWhileItIsStopped() {
        child = child("cat >/dev/null");
        child.start();
        child.awaitReady(PATIENCE);
        child.kill();
        child.stop();
        int before = launches.get();
        await().during(Duration.ofMillis(600)).until(() -> !child.isAlive() && launches.get() == before);
    }

    private Child child(String script) {
        return new Child(
                "Test program",
                log(),
                () -> shell(script, CompletableFuture.completedFuture(null)),
                LogFactory.getLog(ChildTest.class));
    }

    private LogFile log() {
        return new LogFile(folder.resolve("child.log"));
    }

    private Launched shell(String script, CompletableFuture<Void> ready) throws IOException {
        launches.incrementAndGet();
        Process process = new ProcessBuilder("sh", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(log().redirect())
                .start();
        return new Launched() {
            @Override
            public Process process() {
                return process;
            }

            @Override
            public long pid() {
                return process.pid();
            }

            @Override
            public CompletableFuture<Void> ready() {
                return ready;
            }

            @Override
            public void kill() {
                process.destroyForcibly();
            }
        };
    }
}
