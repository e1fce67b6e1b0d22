package io.marshrut.notifications;

import java.time.Instant;
import java.util.UUID;

/** A mail to one person. */
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
        Instant sentAt) {

    /** Where a mail is. */
    public enum State {
        QUEUED,
        SENT,
        /** No mail server is set up: it is only shown. */
        KEPT
    }
}
