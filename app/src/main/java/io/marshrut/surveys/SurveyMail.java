package io.marshrut.surveys;

import java.time.Instant;
import java.util.UUID;

/** Takes the question for a score to people; implemented by the edge that sends mails. */
public interface SurveyMail {

    /** How somebody is to be asked. */
    enum Way {
        /** By a mail of its own, with links that answer. */
        LINK,
        /** As a line of their digest, which leads to the request's card. */
        DIGEST,
        /** No mail server is set up: the mail is only shown, and leads to the card. */
        KEPT,
        /** They chose to get no mails of this kind. */
        NOT_WANTED,
        /** They have no mail address. */
        UNREACHABLE
    }

    /**
     * What is asked about.
     *
     * @param login who is asked
     */
    record Question(UUID request, String login, String number, String title) {}

    Way wayTo(String login);

    /** Writes the digest's line or the mail that is kept, in the caller's transaction. */
    void note(Question question, Way way);

    /**
     * Sends the mail at once, outside of any transaction.
     *
     * @param path of the page that the links open, without the score
     */
    void send(Question question, String path, Instant expiresAt);
}
