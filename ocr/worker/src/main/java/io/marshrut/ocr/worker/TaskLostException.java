package io.marshrut.ocr.worker;

/** The task is gone or in other hands: whatever was done for it is dropped. */
final class TaskLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskLostException(String message) {
        super(message);
    }
}
