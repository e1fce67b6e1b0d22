package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.Unreadable;
import io.marshrut.ocr.model.UnreadableReason;

/** A file that cannot be read, with the reason shown to its sender. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable unreadable;

    public UnreadableException(UnreadableReason reason, String detail) {
        this(reason, detail, null);
    }

    public UnreadableException(UnreadableReason reason, String detail, Throwable cause) {
        super(reason + (detail == null ? "" : ": " + detail), cause);
        this.unreadable = new Unreadable(reason, detail);
    }

    public Unreadable unreadable() {
        return unreadable;
    }
}
