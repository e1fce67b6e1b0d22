package io.marshrut.ocr.worker;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says once that the worker is to stop, and cuts short whoever waits. */
final class StopSignal {

    private final CountDownLatch raised = new CountDownLatch(1);

    void raise() {
        raised.countDown();
    }

    boolean isRaised() {
        return raised.getCount() == 0;
    }

    /** Waits, unless or until it is raised; true when it is. An interrupted thread is to stop too. */
    boolean isRaisedWithin(Duration time) {
        try {
            return raised.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
