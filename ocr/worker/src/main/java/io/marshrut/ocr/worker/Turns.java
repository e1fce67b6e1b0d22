package io.marshrut.ocr.worker;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Two documents may be in hand, one page is worked on: they take turns, so that a document of two hundred pages does not
 * hold up the invoice behind it. All memory, Tesseract and the processor are there for one at a time.
 */
final class Turns {

    private final ReentrantLock turn = new ReentrantLock(true);

    /** Waits until nobody works. */
    void take() {
        turn.lock();
    }

    /** Lets the one that waits, if any, do a page first. */
    void pass() {
        turn.unlock();
        turn.lock();
    }

    void end() {
        turn.unlock();
    }
}
