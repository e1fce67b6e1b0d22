package io.marshrut.directory;

/**
 * Told inside the transaction that changes somebody's record.
 *
 * @param active whether they may sign in from now on
 */
public record PersonChanged(String login, boolean active) {}
