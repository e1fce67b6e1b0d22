package io.marshrut.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import io.marshrut.directory.Companies;
import io.marshrut.shared.Texts;
import io.marshrut.support.PortalTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails against a real SMTP server. The shared portal has none, so the follow-up is run with a sender of its own. */
@PortalTest
class SendMailTest {

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Companies companies;

    @Autowired
    Texts texts;

    @Autowired
    Clock clock;

    private SendMail sending;

    @BeforeEach
    void connect() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        sending = new SendMail(
                jdbc,
                new One<JavaMailSender>(sender),
                new MailSettings("marshrut@masterovoy.example", "https://portal.masterovoy.example"),
                companies,
                texts,
                clock);
    }

    @Test
    void aMailGoesOutOnceWithALinkToItsPage() throws Exception {
        UUID id = queued("Касса <3> не работает");

        sending.run(id.toString());
        sending.run(id.toString());

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Вопрос по заявке IT-2026-00042");
        assertThat(received[0].getHeader("X-Marshrut-Mail")).containsExactly(id.toString());
        assertThat(((jakarta.mail.internet.InternetAddress) received[0].getFrom()[0]).getPersonal())
                .isEqualTo("Мастеровой");
        assertThat(htmlOf(received[0])).contains("https://portal.masterovoy.example/requests/42");
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void whatPeopleTypedIsNoMarkupInAMail() throws Exception {
        sending.run(queued("<script>alert(1)</script>").toString());

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(htmlOf(mail)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aServerThatIsAwayLeavesTheMailInTheQueue() {
        UUID id = queued("Подождёт");
        SERVER.stop();
        try {
            assertThatThrownBy(() -> sending.run(id.toString())).isInstanceOf(MailException.class);
            assertThat(state(id)).isEqualTo("QUEUED");
        } finally {
            SERVER.start();
        }
        connect();
        sending.run(id.toString());
        assertThat(state(id)).isEqualTo("SENT");
    }

    private UUID queued(String text) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into mail (id, recipient, address, subject, text, link, language, created_at, state)
                        values (:id, 'employee', 'employee@masterovoy.example', 'Вопрос по заявке IT-2026-00042', :text,
                                '/requests/42', 'ru', now(), 'QUEUED')
                        """).param("id", id).param("text", text).update();
        return id;
    }

    private String state(UUID id) {
        return jdbc.sql("select state from mail where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static String htmlOf(MimeMessage mail) throws Exception {
        var whole = (jakarta.mail.internet.MimeMultipart) mail.getContent();
        var related = (jakarta.mail.internet.MimeMultipart) whole.getBodyPart(0).getContent();
        var alternative =
                (jakarta.mail.internet.MimeMultipart) related.getBodyPart(0).getContent();
        return (String) alternative.getBodyPart(1).getContent();
    }

    private record One<T extends JavaMailSender>(T object) implements ObjectProvider<T> {

        @Override
        public T getObject() {
            return object;
        }

        @Override
        public Stream<T> stream() {
            return Stream.of(object);
        }
    }
}
