package io.marshrut.contractors;

import java.time.Instant;
import java.time.ZoneId;

/** Takes mails to contractors; implemented by the edge that sends mails. */
public interface ContractorMail {

    /** What a mail is about. */
    enum Kind {
        ORDER,
        REMARKS,
        /** Nobody answered. */
        NO_ANSWER,
        /** The stage is due soon. */
        REMINDER,
        WITHDRAWN,
        ENDED;

        /** Whether it leads to a page that works. */
        boolean hasLink() {
            return this != WITHDRAWN && this != ENDED;
        }
    }

    /**
     * A mail.
     *
     * @param number of the request
     * @param site where the work is: name and address in the language of the order
     * @param zone of the site
     * @param dueAt of the stage as it is now, may be null
     * @param text remarks or a reason, may be null
     * @param path of the page that the link opens, null where it has none
     */
    record Letter(
            Kind kind,
            ContractorOrder order,
            String number,
            String site,
            ZoneId zone,
            Instant dueAt,
            Performer performer,
            String text,
            String path) {}

    /** The whole link of a page, as mails have it. */
    String link(String path);

    /** Whether a mail server is set up. */
    boolean goesOut();

    /** Sends at once, outside of any transaction. */
    void send(Letter letter);
}
