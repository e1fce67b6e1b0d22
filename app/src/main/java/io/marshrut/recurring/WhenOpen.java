package io.marshrut.recurring;

/** What to do when the former request of a line is still open (если прежняя не закрыта). */
public enum WhenOpen {
    SKIP,
    FILE
}
