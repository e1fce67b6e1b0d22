package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that documents are sent to.
 *
 * @param host of the IMAP server; nothing where there is no mailbox
 * @param port null for the usual one
 * @param protocol {@code imaps}, or {@code imap} where the network is one's own
 * @param startTls whether a connection by {@code imap} is made secret before anything is said
 * @param password by environment only
 * @param folder that is read
 * @param interval between two looks
 * @param timeout of a connection and of an answer
 * @param senders who is no employee by their address, or sends for another site
 */
record MailboxSettings(
        @DefaultValue("") String host,
        Integer port,
        @DefaultValue("imaps") String protocol,
        boolean startTls,
        String user,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") Duration interval,
        @DefaultValue("20s") Duration timeout,
        List<KnownSender> senders) {

    /**
     * An address that may send.
     *
     * @param address whole, or {@code @domain} for all of it
     * @param login in whose name it is filed
     * @param site null for that person's own
     * @param type of everything that is sent so, may be null
     */
    record KnownSender(String address, String login, String site, DocumentType type) {

        boolean is(String from) {
            return address.startsWith("@")
                    ? from.toLowerCase(java.util.Locale.ROOT).endsWith(address.toLowerCase(java.util.Locale.ROOT))
                    : address.equalsIgnoreCase(from);
        }
    }

    MailboxSettings {
        senders = senders == null ? List.of() : List.copyOf(senders);
        if (!host.isBlank() && (user == null || password == null)) {
            throw new IllegalArgumentException("A mailbox needs a user and a password");
        }
        if (!protocol.equals("imaps") && !protocol.equals("imap")) {
            throw new IllegalArgumentException("A mailbox is read by imaps or imap: " + protocol);
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    /** As people read it in the log. */
    String name() {
        return user;
    }
}
