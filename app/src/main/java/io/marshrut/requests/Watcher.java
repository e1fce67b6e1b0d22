package io.marshrut.requests;

import java.time.Instant;

/**
 * Somebody who follows a request without a part in it (наблюдатель).
 *
 * @param addedBy the watcher themselves where they read the request anyway
 */
public record Watcher(String login, String addedBy, Instant addedAt) {

    /** Whether they may read the request because they watch it. */
    public boolean isInvited() {
        return !login.equals(addedBy);
    }
}
