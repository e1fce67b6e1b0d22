package io.marshrut.access;

import java.time.Instant;

/**
 * A place where a person is signed in.
 *
 * @param here the one that asks
 */
public record OpenSession(SessionMark mark, Instant lastUsedAt, boolean here) {}
