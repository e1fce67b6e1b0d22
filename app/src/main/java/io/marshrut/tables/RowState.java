package io.marshrut.tables;

/** What an import does with a row. */
public enum RowState {
    /** Adds it. */
    NEW,
    /** Changes what is there. */
    CHANGED,
    /** Nothing: it is there like this already. */
    SAME,
    /** Nothing, and the whole import neither until it is mended. */
    WRONG,
    /** Is not in the file and leaves. */
    ABSENT
}
