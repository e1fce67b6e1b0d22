package io.marshrut.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.marshrut.embedded.EmbeddedStack;
import io.marshrut.intake.MailboxSettings.KnownSender;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.support.MovableClock;
import io.marshrut.support.Outage;
import io.marshrut.support.PortalTest;
import jakarta.activation.DataHandler;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters with documents, on a real IMAP server. */
@PortalTest
class MailboxTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private static final String STORE = "store-7@shops.example";

    @Autowired
    MailboxLook look;

    @Autowired
    SourceRows sources;

    @Autowired
    IntakeRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private GreenMailUser user;
    private MailboxSettings mailbox;

    @BeforeEach
    void openAMailbox() {
        String address = "scans-" + UUID.randomUUID() + "@masterovoy.example";
        user = SERVER.setUser(address, "secret");
        mailbox = mailbox(SERVER.getImap().getPort());
    }

    @Test
    void attachmentsBecomeDocumentsOfTheSendersSiteAndTheLetterIsRead() throws Exception {
        MimeMessage letter = letter(STORE, "Счета");
        attach(letter, "счёт.txt", UUID.randomUUID().toString());
        attach(letter, "акт.txt", UUID.randomUUID().toString());
        user.deliver(letter);

        look.look(mailbox);

        assertThat(entries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(EndState.ACCEPTED);
            assertThat(entry.site()).isEqualTo("SPB-01");
            assertThat(entry.sender()).isEqualTo(STORE);
            assertThat(entry.login()).isEqualTo("accountant");
            assertThat(entry.expectedType()).isEqualTo(DocumentType.INVOICE);
        });
        assertThat(entries()).extracting(IntakeEntry::fileName).containsExactlyInAnyOrder("счёт.txt", "акт.txt");
        assertThat(unread()).isZero();
        assertThat(sources.find(mailbox.name()))
                .get()
                .satisfies(source -> assertThat(source.isAway()).isFalse());
    }

    @Test
    void aLetterThatIsReadOnceMoreIsNotTakenTwice() throws Exception {
        MimeMessage letter = letter(STORE, "Счёт");
        attach(letter, "счёт.txt", UUID.randomUUID().toString());
        user.deliver(letter);
        look.look(mailbox);

        // as after a crash before the mark
        for (StoredMessage stored :
                SERVER.getManagers().getImapHostManager().getInbox(user).getMessages()) {
            stored.setFlag(Flags.Flag.SEEN, false);
        }
        assertThat(unread()).isEqualTo(1);
        look.look(mailbox);

        assertThat(entries()).hasSize(1);
        assertThat(unread()).isZero();
    }

    @Test
    void aStrangersLetterAndOneWithoutAttachmentsEndInTheLogWithTheReason() throws Exception {
        MimeMessage foreign = letter("somebody@elsewhere.example", "Выиграйте приз");
        attach(foreign, "приз.txt", "приз");
        user.deliver(foreign);
        user.deliver(letter(STORE, "Ничего не приложено"));

        look.look(mailbox);

        assertThat(entries())
                .extracting(entry -> entry.reason().key())
                .containsExactlyInAnyOrder("intake.reason.stranger", "intake.reason.no-attachments");
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.state()).isEqualTo(EndState.REFUSED));
        assertThat(unread()).isZero();
    }

    @Test
    void anEmployeeIsKnownByTheirAddress() throws Exception {
        String address = jdbc.sql("select email from employee where login = 'accountant'")
                .query(String.class)
                .single();
        MimeMessage letter = letter(address, "Счёт");
        attach(letter, "счёт.txt", UUID.randomUUID().toString());
        user.deliver(letter);

        look.look(mailbox);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(EndState.ACCEPTED);
            assertThat(entry.login()).isEqualTo("accountant");
        });
    }

    @Test
    void theTextAndItsPicturesAreNoAttachmentsButALetterWithinIs() throws Exception {
        MimeMultipart related = new MimeMultipart("related");
        MimeBodyPart logo = new MimeBodyPart();
        logo.setDataHandler(new DataHandler(new ByteArrayDataSource(new byte[] {1, 2}, "image/png")));
        logo.setHeader("Content-ID", "<logo>");
        logo.setDisposition(Part.INLINE);
        related.addBodyPart(logo);
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(related);
        MimeMessage within = letter("seller@elsewhere.example", "Исходное");
        attach(within, "счёт.txt", UUID.randomUUID().toString());
        within.saveChanges();
        MimeBodyPart forwarded = new MimeBodyPart();
        forwarded.setContent(within, "message/rfc822");
        MimeMessage letter = letter(STORE, "Пересылаю");
        ((MimeMultipart) letter.getContent()).addBodyPart(body);
        ((MimeMultipart) letter.getContent()).addBodyPart(forwarded);
        letter.saveChanges();
        user.deliver(letter);

        look.look(mailbox);

        assertThat(entries()).extracting(IntakeEntry::fileName).containsExactly("letter.eml");
        assertThat(entries().get(0).state()).isEqualTo(EndState.ACCEPTED);
    }

    @Test
    void aLetterWaitsUnreadWhileTheStoreIsAway() throws Exception {
        MimeMessage letter = letter(STORE, "Счёт");
        attach(letter, "счёт.txt", UUID.randomUUID().toString());
        user.deliver(letter);

        Outage.killed(EmbeddedStack.current().objectStore(), () -> look.look(mailbox));
        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(EndState.FAILED);
        assertThat(unread()).isEqualTo(1);

        lookLater();
        assertThat(entries()).extracting(IntakeEntry::state).containsExactly(EndState.ACCEPTED);
        assertThat(unread()).isZero();
    }

    @Test
    void aServerThatIsAwayIsAskedAgainWithGrowingPausesAndShown() {
        MailboxSettings away = mailbox(1);

        look.look(away);
        look.look(away);
        assertThat(sources.find(away.name())).get().satisfies(source -> {
            assertThat(source.failures()).isEqualTo(1);
            assertThat(source.reason().key()).isEqualTo("intake.reason.mailbox-away");
        });

        clock.at(Instant.now().plus(Duration.ofSeconds(11)), () -> look.look(away));
        assertThat(sources.find(away.name()))
                .get()
                .satisfies(source -> assertThat(source.failures()).isEqualTo(2));

        lookLater();
        assertThat(sources.find(mailbox.name()))
                .get()
                .satisfies(source -> assertThat(source.isAway()).isFalse());
    }

    private void lookLater() {
        clock.at(Instant.now().plus(Duration.ofMinutes(1)), () -> look.look(mailbox));
        // jobs of a time that was moved to would wait for it
        jdbc.sql(
                        "update scheduled_tasks set execution_time = :now where task_name = 'follow-up' and execution_time > :now")
                .param("now", io.marshrut.shared.SqlTime.of(clock.instant()))
                .update();
    }

    private MailboxSettings mailbox(int port) {
        return new MailboxSettings(
                "127.0.0.1",
                port,
                "imap",
                false,
                user.getLogin(),
                "secret",
                "INBOX",
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                List.of(new KnownSender("@shops.example", "accountant", "SPB-01", DocumentType.INVOICE)));
    }

    private static MimeMessage letter(String from, String subject) throws MessagingException {
        MimeMessage letter = new MimeMessage(GreenMailUtil.getSession(new ServerSetup(25, "127.0.0.1", "smtp")));
        letter.setFrom(new InternetAddress(from));
        letter.setRecipients(Message.RecipientType.TO, "scans@masterovoy.example");
        letter.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Во вложении документы", "UTF-8");
        letter.setContent(new MimeMultipart(text));
        letter.saveChanges();
        return letter;
    }

    private static void attach(MimeMessage letter, String name, String words) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(words.getBytes(StandardCharsets.UTF_8), "application/octet-stream")));
        part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(name, "UTF-8", "B"));
        ((MimeMultipart) letter.getContent()).addBodyPart(part);
        letter.saveChanges();
    }

    private long unread() throws Exception {
        return SERVER.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                .filter(stored -> !stored.isSet(Flags.Flag.SEEN))
                .count();
    }

    private List<IntakeEntry> entries() {
        return jdbc
                .sql("select key from intake_entry where source = :mailbox order by ended_at, id")
                .param("mailbox", mailbox.name())
                .query(String.class)
                .list()
                .stream()
                .map(key -> rows.byKey(key).orElseThrow())
                .toList();
    }
}
