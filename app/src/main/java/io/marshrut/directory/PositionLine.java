package io.marshrut.directory;

/**
 * A position in the list of administrators.
 *
 * @param people how many active people hold it
 */
public record PositionLine(Position position, int people) {}
