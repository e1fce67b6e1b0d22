package io.marshrut.ocr.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();
    private final List<String> pages = new CopyOnWriteArrayList<>();

    @Test
    void aShortDocumentComesBetweenThePagesOfALongOne() throws Exception {
        turns.take();
        pages.add("long 1");
        Thread other = new Thread(() -> {
            turns.take();
            pages.add("short");
            turns.end();
        });
        other.start();
        await().until(() -> other.getState() == Thread.State.WAITING);
        turns.pass();
        pages.add("long 2");
        turns.pass();
        pages.add("long 3");
        turns.end();
        other.join();
        assertThat(pages).containsExactly("long 1", "short", "long 2", "long 3");
    }
}
