package io.marshrut.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail to one person.
 *
 * @param digestAt when it goes out as a line of a digest, null where it goes alone
 * @param attempts how often the mail server did not take it
 * @param failure what it said the last time, null where nothing went wrong
 */
public record Mail(
        UUID id,
        String recipient,
        String address,
        String subject,
        String text,
        String link,
        String language,
        Instant createdAt,
        State state,
        Instant sentAt,
        Instant digestAt,
        int attempts,
        String failure) {

    /** Where a mail is. */
    public enum State {
        QUEUED,
        SENT,
        /** No mail server is set up: it is only shown. */
        KEPT,
        /** Waits for the morning of its reader. */
        DIGEST,
        /** Went out as a line of a digest. */
        DIGESTED
    }
}
