package io.marshrut.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of rights that one administrator asks for and another confirms (четыре глаза).
 *
 * @param login of whom; null for the definition of a role
 * @param subject the grant as it is written, such as {@code accountant@SPB-03}; for a definition the role's code
 * @param definition what the role becomes; null for a grant
 */
public record RoleChange(
        UUID id,
        Kind kind,
        String login,
        String subject,
        Role definition,
        String reason,
        State state,
        String askedBy,
        Instant askedAt,
        String decidedBy,
        Instant decidedAt) {

    /** What changes. */
    public enum Kind {
        /** Somebody gets a role. */
        GIVE,
        /** Somebody loses a role. */
        TAKE,
        /** A role is made, or permits something else. */
        DEFINE
    }

    /** Where it stands. */
    public enum State {
        PENDING,
        DONE,
        REFUSED,
        WITHDRAWN
    }
}
