package io.marshrut.access;

import java.time.Instant;

/**
 * The password of somebody who may sign in.
 *
 * @param mustChange somebody else knows it
 * @param expiresAt until when it works, null where it does not end
 */
record Credential(String passwordHash, Instant changedAt, boolean mustChange, Instant expiresAt) {

    boolean worksAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
