package io.marshrut.intake;

import java.time.Instant;

/**
 * A folder or mailbox that is looked into (источник), as it answered last.
 *
 * @param answeredAt null where it never did
 * @param failures in a row; 0 where all is well
 * @param tryAt when it is looked into again after a failure
 */
public record IntakeSource(
        String name,
        Channel channel,
        Instant lookedAt,
        Instant answeredAt,
        int failures,
        Instant tryAt,
        Reason reason) {

    public boolean isAway() {
        return failures > 0;
    }
}
