package io.marshrut.primarydocuments;

/** What a person says of two documents that may be one (решение о повторе). */
public enum DuplicateVerdict {
    DUPLICATE,
    ANOTHER
}
