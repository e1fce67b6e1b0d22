package io.marshrut.access;

import java.time.Instant;

/** Brings one-time links to people; who sends mails stands below this package and answers. */
public interface AccountMail {

    /** What a link is for. */
    enum Purpose {
        /** To choose a new password in place of one that was lost. */
        RESET,
        /** To choose the first one. */
        INVITATION
    }

    /**
     * A link to be sent.
     *
     * @param path in the portal, with the secret
     */
    record Link(String login, Purpose purpose, String path, Instant expiresAt) {}

    /** Whether there is a mail server at all. */
    boolean goesOut();

    /** Returns when the mail server has taken it: the link is kept nowhere, so there is no second attempt with it. */
    void send(Link link);
}
