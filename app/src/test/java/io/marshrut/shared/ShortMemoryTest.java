package io.marshrut.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

    private final AtomicReference<String> truth = new AtomicReference<>("old");

    @Test
    void answersFromMemoryUntilItForgets() {
        ShortMemory<String, String> memory = new ShortMemory<>(Duration.ofHours(1), 10, key -> truth.get());
        assertThat(memory.get("a")).isEqualTo("old");
        truth.set("new");
        assertThat(memory.get("a")).isEqualTo("old");
        memory.forget("a");
        assertThat(memory.get("a")).isEqualTo("new");
    }

    /** A bare cache keeps what was being read while it was told to forget everything. */
    @Test
    void aReadingThatBeganBeforeItForgotAnswersNobodyAfterwards() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        ShortMemory<String, String> memory = new ShortMemory<>(Duration.ofHours(1), 10, key -> {
            String read = truth.get();
            began.countDown();
            waitFor(changed);
            return read;
        });
        CompletableFuture<String> early = CompletableFuture.supplyAsync(() -> memory.get("a"));
        began.await();
        truth.set("new");
        memory.forgetAll();
        changed.countDown();
        assertThat(early.get()).isEqualTo("old");
        assertThat(memory.get("a")).isEqualTo("new");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
