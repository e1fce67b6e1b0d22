package io.marshrut.exchange.mapping;

/** A value of a message cannot be written as the mapping says. */
public class Unmappable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String target;
    private final String value;

    public Unmappable(String target, String value) {
        super(target + " <- " + value);
        this.target = target;
        this.value = value;
    }

    /** The partner's name for it. */
    public String target() {
        return target;
    }

    public String value() {
        return value;
    }
}
