package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.jobs.FollowUps;
import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes lines behind the bell and mails, in the transaction of what they tell, in each reader's language. */
@Component
class Notifier {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Texts texts;
    private final FollowUps followUps;
    private final boolean mailsGoOut;
    private final Clock clock;

    Notifier(
            JdbcClient jdbc,
            Directory directory,
            Texts texts,
            FollowUps followUps,
            ObjectProvider<JavaMailSender> mailSender,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.texts = texts;
        this.followUps = followUps;
        this.mailsGoOut = mailSender.getIfAvailable() != null;
        this.clock = clock;
    }

    /** What is told: {@code notifications.<code>.title} and {@code .text} with the arguments. */
    record Told(String code, String link, Object... args) {}

    void tell(Collection<String> logins, Told told) {
        directory.employees(logins).values().stream().filter(Employee::active).forEach(person -> tell(person, told));
    }

    private void tell(Employee person, Told told) {
        Locale language = Locale.forLanguageTag(person.language());
        String title = texts.get("notifications." + told.code() + ".title", language, told.args());
        String text = texts.get("notifications." + told.code() + ".text", language, told.args());
        OffsetDateTime now = SqlTime.of(clock.instant());
        jdbc.sql("""
                        insert into notification (id, recipient, at, title, text, link)
                        values (:id, :recipient, :at, :title, :text, :link)
                        """)
                .param("id", Ids.next())
                .param("recipient", person.login())
                .param("at", now)
                .param("title", title)
                .param("text", text)
                .param("link", told.link())
                .update();
        if (person.email() != null) {
            mail(person, title, text, told.link(), now);
        }
    }

    private void mail(Employee person, String subject, String text, String link, OffsetDateTime now) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail (id, recipient, address, subject, text, link, language, created_at, state)
                        values (:id, :recipient, :address, :subject, :text, :link, :language, :at, :state)
                        """)
                .param("id", id)
                .param("recipient", person.login())
                .param("address", person.email())
                .param("subject", subject)
                .param("text", text)
                .param("link", link)
                .param("language", person.language())
                .param("at", now)
                .param("state", (mailsGoOut ? Mail.State.QUEUED : Mail.State.KEPT).name())
                .update();
        if (mailsGoOut) {
            followUps.enqueue(SendMail.NAME, id.toString());
        }
    }
}
