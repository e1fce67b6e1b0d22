package io.marshrut.storage;

/**
 * An object that rows of the database name.
 *
 * @param sha256 what its bytes must add up to; null where nobody noted it
 */
public record NamedObject(String key, String sha256) {}
