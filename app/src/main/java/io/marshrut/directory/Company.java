package io.marshrut.directory;

/**
 * The company that works here (организация).
 *
 * @param language {@code ru} or {@code en}, of people who have not chosen one
 */
public record Company(String name, String language) {}
