package io.marshrut.modelling.model;

/** A file is not what its name says. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line 0 where unknown */
    public UnreadableFile(int line, String words) {
        super(words);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
