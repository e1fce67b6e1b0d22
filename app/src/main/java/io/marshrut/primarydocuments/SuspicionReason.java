package io.marshrut.primarydocuments;

/** Why two documents may be one (признак повтора). */
public enum SuspicionReason {
    /** The same file, byte for byte. */
    BYTES,
    /** Another scan or photo of the same page. */
    PAGE,
    /** The same kind, number, date and seller. */
    DETAILS
}
