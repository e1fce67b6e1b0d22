package io.marshrut.intake;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what is new in the mailbox (чтение почтового ящика). A letter is marked as read when everything in it has come to
 * an end; what is read again after a crash in between is known by its id. A server that is away is asked again with growing
 * pauses.
 */
@Component
class MailboxLook {

    /** At one look; the rest is for the next. */
    private static final int AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(MailboxLook.class);

    private final LetterIntake letters;
    private final SourceRows sources;

    MailboxLook(LetterIntake letters, SourceRows sources) {
        this.letters = letters;
        this.sources = sources;
    }

    void look(MailboxSettings mailbox) {
        if (!sources.isDue(mailbox.name())) {
            return;
        }
        try (Store store = Session.getInstance(properties(mailbox)).getStore(mailbox.protocol())) {
            store.connect(
                    mailbox.host(), mailbox.port() == null ? -1 : mailbox.port(), mailbox.user(), mailbox.password());
            Folder folder = store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            try {
                if (takeNew(store, folder, mailbox)) {
                    sources.answered(mailbox.name(), Channel.MAIL);
                } else {
                    sources.failed(mailbox.name(), Channel.MAIL, Reason.of("intake.reason.mailbox-waits"));
                }
            } finally {
                // what others marked for removal is theirs to remove
                if (folder.isOpen()) {
                    folder.close(false);
                }
            }
        } catch (MessagingException e) {
            LOG.warn("The mailbox {} cannot be read: {}", mailbox.name(), e.toString());
            sources.failed(mailbox.name(), Channel.MAIL, Reason.of("intake.reason.mailbox-away", words(e)));
        }
    }

    /** @return whether nothing has to wait */
    private boolean takeNew(Store store, Folder folder, MailboxSettings mailbox) throws MessagingException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        boolean all = true;
        for (Message letter : Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE))) {
            boolean over = taken(store, letter, mailbox);
            if (over) {
                letter.setFlag(Flags.Flag.SEEN, true);
            }
            all &= over;
        }
        return all;
    }

    private boolean taken(Store store, Message letter, MailboxSettings mailbox) throws MessagingException {
        try {
            return letters.take(letter, mailbox);
        } catch (UncheckedIOException e) {
            LOG.warn("A letter in {} cannot be kept: {}", mailbox.name(), e.toString());
            return false;
        } catch (MessagingException | IOException e) {
            if (!store.isConnected()) {
                throw e instanceof MessagingException lost ? lost : new MessagingException(e.getMessage(), e);
            }
            LOG.warn("A letter in {} cannot be understood: {}", mailbox.name(), e.toString());
            return letters.refused(letter, mailbox, LetterIntake.LetterName.of(letter), "intake.reason.letter-broken");
        }
    }

    private static Properties properties(MailboxSettings mailbox) {
        String mail = "mail." + mailbox.protocol() + ".";
        String timeout = Long.toString(mailbox.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(mail + "connectiontimeout", timeout);
        properties.setProperty(mail + "timeout", timeout);
        properties.setProperty(mail + "writetimeout", timeout);
        // reading alone marks nothing as read
        properties.setProperty(mail + "peek", "true");
        properties.setProperty(mail + "ssl.checkserveridentity", "true");
        if (mailbox.startTls()) {
            properties.setProperty(mail + "starttls.enable", "true");
            properties.setProperty(mail + "starttls.required", "true");
        }
        return properties;
    }

    private static String words(Exception failure) {
        String words = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return words.replaceAll("\\p{C}+", " ").strip();
    }
}
