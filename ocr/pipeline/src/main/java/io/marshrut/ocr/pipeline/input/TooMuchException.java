package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;

/** A file asks for more than there is; unchecked, so that it comes through the libraries that decode it. */
final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UnreadableReason reason;
    private final String detail;

    TooMuchException(UnreadableReason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    UnreadableException refusal() {
        return new UnreadableException(reason, detail, this);
    }

    /** What is to be said of a file over which a library stumbled: it may have wrapped the exception. */
    static UnreadableException refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooMuchException tooMuch) {
                return tooMuch.refusal();
            }
        }
        return new UnreadableException(UnreadableReason.CORRUPT, e.getMessage(), e);
    }
}
