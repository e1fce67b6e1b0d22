package io.marshrut.intake;

import io.marshrut.access.Callers;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Upload;
import io.marshrut.intake.MailboxSettings.KnownSender;
import io.marshrut.shared.Caller;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.PathResource;
import org.springframework.stereotype.Component;

/** Takes in what is attached to a letter: each attachment once, however often the letter is read. */
@Component
class LetterIntake {

    private final Acceptance acceptance;
    private final MailSenders senders;
    private final Callers callers;
    private final Documents documents;
    private final Clock clock;

    LetterIntake(Acceptance acceptance, MailSenders senders, Callers callers, Documents documents, Clock clock) {
        this.acceptance = acceptance;
        this.senders = senders;
        this.callers = callers;
        this.documents = documents;
        this.clock = clock;
    }

    /** @return whether all of it has come to an end */
    boolean take(Message letter, MailboxSettings mailbox) throws MessagingException, IOException {
        LetterName name = LetterName.of(letter);
        Optional<KnownSender> sender = senders.of(name.from(), mailbox);
        Optional<Caller> as = sender.flatMap(known -> callers.of(known.login()))
                .map(caller -> caller.from(name.from().replaceAll("\\s", "")));
        if (as.isEmpty()) {
            return refused(letter, mailbox, name, "intake.reason.stranger");
        }
        List<Part> attachments = Attachments.of(letter);
        if (attachments.isEmpty()) {
            return refused(letter, mailbox, name, "intake.reason.no-attachments");
        }
        boolean over = true;
        for (int number = 0; number < attachments.size(); number++) {
            Part part = attachments.get(number);
            try (AttachmentCopy copy = AttachmentCopy.of(part, documents.maxFileBytes())) {
                Upload upload = new Upload(Attachments.name(part), copy.bytes(), new PathResource(copy.path()));
                IntakeEntry entry = acceptance.take(new Incoming(
                        name.key(number),
                        Channel.MAIL,
                        mailbox.name(),
                        name.from(),
                        as.get(),
                        upload,
                        sender.get().type(),
                        sender.get().site(),
                        true,
                        came(letter)));
                over &= entry.isOver();
            }
        }
        return over;
    }

    /** A letter that nothing can be made of. */
    boolean refused(Message letter, MailboxSettings mailbox, LetterName name, String reason) throws MessagingException {
        Incoming incoming = new Incoming(
                name.key(-1), Channel.MAIL, mailbox.name(), name.from(), null, null, null, null, true, came(letter));
        acceptance.refuse(incoming, Reason.of(reason, name.subject()), entry -> {});
        return true;
    }

    private Instant came(Message letter) throws MessagingException {
        return letter.getReceivedDate() == null
                ? clock.instant()
                : letter.getReceivedDate().toInstant();
    }

    /**
     * What tells a letter from every other.
     *
     * @param from the bare address
     * @param id of the message, else all its headers
     */
    record LetterName(String from, String id, String subject) {

        private static final int LONGEST = 120;

        static LetterName of(Message letter) throws MessagingException {
            String subject = letter.getSubject() == null ? "" : letter.getSubject();
            return new LetterName(
                    from(letter),
                    id(letter),
                    clean(subject.length() > LONGEST ? subject.substring(0, LONGEST) + "…" : subject));
        }

        /** Whoever sends under the same id under another name names another letter. */
        String key(int number) {
            return "mail:" + Digests.sha256(from + "\n" + id + "\n" + number);
        }

        private static String from(Message letter) throws MessagingException {
            if (letter.getFrom() == null || letter.getFrom().length == 0) {
                return "?";
            }
            String address = letter.getFrom()[0] instanceof InternetAddress one && one.getAddress() != null
                    ? one.getAddress()
                    : letter.getFrom()[0].toString();
            return clean(address);
        }

        private static String id(Message letter) throws MessagingException {
            String[] said = letter.getHeader("Message-ID");
            if (said != null && said.length > 0 && !said[0].isBlank()) {
                return said[0].strip();
            }
            StringBuilder all = new StringBuilder();
            letter.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(header -> all.append(header.getName())
                            .append(header.getValue())
                            .append('\n'));
            return all.toString();
        }

        private static String clean(String text) {
            return text.replaceAll("\\p{C}", "");
        }
    }
}
