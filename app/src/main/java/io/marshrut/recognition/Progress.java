package io.marshrut.recognition;

/**
 * How far a worker is.
 *
 * @param attempts how often the work was begun
 * @param page being read, from 1; 0 before the first
 * @param pages 0 while unknown
 */
public record Progress(int attempts, int page, int pages) {}
