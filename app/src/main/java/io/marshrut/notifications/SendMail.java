package io.marshrut.notifications;

import io.marshrut.directory.Companies;
import io.marshrut.jobs.FollowUp;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Hands a mail to the mail server. It carries its id in a header, so that one which went out just before a crash
 * and goes out again can be told apart.
 */
@Component
class SendMail implements FollowUp {

    static final String NAME = "mail";

    private static final int MAX_REASON = 500;

    private final JdbcClient jdbc;
    private final ObjectProvider<JavaMailSender> sender;
    private final MailSettings settings;
    private final Companies companies;
    private final Texts texts;
    private final Clock clock;

    SendMail(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            Companies companies,
            Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.sender = sender;
        this.settings = settings;
        this.companies = companies;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String id) {
        // one about a document that became secret was taken back
        Mail mail = jdbc.sql("select * from mail where id = :id")
                .param("id", UUID.fromString(id))
                .query(Mail.class)
                .optional()
                .orElse(null);
        if (mail == null || mail.state() != Mail.State.QUEUED) {
            return;
        }
        try {
            sender.getObject().send(message(mail));
        } catch (MailException e) {
            // outside of any transaction: what went wrong is to be seen although the attempt is repeated
            jdbc.sql("update mail set attempts = attempts + 1, failure = :why where id = :id")
                    .param("why", reason(e))
                    .param("id", mail.id())
                    .update();
            throw e;
        }
        jdbc.sql("update mail set state = 'SENT', sent_at = :now, failure = null where id = :id")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", mail.id())
                .update();
    }

    private static String reason(MailException failure) {
        Throwable root = failure.getMostSpecificCause();
        String words = root.getMessage() == null ? root.toString() : root.getMessage();
        return words.length() <= MAX_REASON ? words : words.substring(0, MAX_REASON);
    }

    private MimeMessage message(Mail mail) {
        try {
            MimeMessage message = new Letter(
                            companies.name(),
                            mail.address(),
                            mail.subject(),
                            mail.text(),
                            settings.portalUrl() + mail.link(),
                            texts.get("notifications.mail.open", Locale.forLanguageTag(mail.language())))
                    .message(sender.getObject(), settings.from());
            message.setHeader("X-Marshrut-Mail", mail.id().toString());
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail " + mail.id() + " cannot be put together", e);
        }
    }
}
