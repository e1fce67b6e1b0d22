package io.marshrut.intake;

/** How something that came in ended (итог поступления). */
public enum EndState {
    ACCEPTED,
    /** The very same bytes were filed before. */
    DUPLICATE,
    REFUSED,
    /** Could not be taken yet, is tried again. */
    FAILED
}
