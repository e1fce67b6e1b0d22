package io.marshrut.embedded;

/** A known reason why the stack cannot run, in words for the person at the terminal. */
public class EmbeddedStackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public EmbeddedStackException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public EmbeddedStackException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do about it, or where to look. */
    public final String remedy() {
        return remedy;
    }
}
