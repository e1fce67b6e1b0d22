package io.marshrut.access;

import java.time.Instant;
import java.util.UUID;

/**
 * What is shown of an API token after its creation; the secret itself is never stored.
 *
 * @param usedAt roughly when it was last used, null if never
 */
public record ApiToken(
        UUID id, String owner, String name, Instant createdAt, Instant expiresAt, Instant usedAt, Instant revokedAt) {

    public boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
