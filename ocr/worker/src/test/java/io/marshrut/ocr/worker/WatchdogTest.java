package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private final AtomicLong now = new AtomicLong();
    private final List<Integer> exitCodes = new ArrayList<>();
    private final Watchdog dog = new Watchdog(Duration.ofSeconds(90), now::get, exitCodes::add);

    @Test
    void endsTheProcessAfterTooLongASilence() {
        dog.sign();
        pass(Duration.ofSeconds(91));
        assertThat(exitCodes).containsExactly(3);
    }

    @Test
    void isContentWithSignsOfLife() {
        dog.sign();
        pass(Duration.ofSeconds(80));
        dog.sign();
        pass(Duration.ofSeconds(80));
        assertThat(exitCodes).isEmpty();
    }

    @Test
    void doesNotMindSilenceWithoutWork() {
        pass(Duration.ofHours(1));
        dog.sign();
        dog.rest();
        pass(Duration.ofHours(1));
        assertThat(exitCodes).isEmpty();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        dog.check();
    }
}
