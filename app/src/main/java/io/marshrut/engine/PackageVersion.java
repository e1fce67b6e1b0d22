package io.marshrut.engine;

import java.time.Instant;

/**
 * A version of a kind of work, and how many cases run on it.
 *
 * @param uploaded by an administrator rather than brought by a release
 */
public record PackageVersion(String definitionId, int version, Instant deployedAt, boolean uploaded, long running) {}
