package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.jobs.FollowUps;
import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes lines behind the bell and mails, in the transaction of what they tell, in each reader's language. */
@Component
class Notifier {

    private static final int STATE = 8;

    private final JdbcOperations jdbc;
    private final Directory directory;
    private final Texts texts;
    private final MailChoices choices;
    private final Digests digests;
    private final FollowUps followUps;
    private final boolean mailsGoOut;
    private final Clock clock;

    Notifier(
            JdbcOperations jdbc,
            Directory directory,
            Texts texts,
            MailChoices choices,
            Digests digests,
            FollowUps followUps,
            ObjectProvider<JavaMailSender> mailSender,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.texts = texts;
        this.choices = choices;
        this.digests = digests;
        this.followUps = followUps;
        this.mailsGoOut = mailSender.getIfAvailable() != null;
        this.clock = clock;
    }

    /** What is told: {@code notifications.<code>.title} and {@code .text} with the arguments. */
    record Told(String code, String link, Object... args) {}

    void tell(Collection<String> logins, Told told) {
        tellPeople(directory.employees(logins).values(), told);
    }

    void tellPeople(Collection<Employee> people, Told told) {
        OffsetDateTime now = SqlTime.of(clock.instant());
        List<Line> lines = people.stream()
                .filter(Employee::active)
                .map(person -> line(person, told))
                .toList();
        if (!lines.isEmpty()) {
            write(lines, told.link(), now);
            mail(lines.stream().filter(line -> line.person().email() != null).toList(), told, now);
        }
    }

    /** What one person reads. */
    private record Line(Employee person, String title, String text) {}

    private Line line(Employee person, Told told) {
        Locale language = Locale.forLanguageTag(person.language());
        return new Line(
                person,
                texts.get("notifications." + told.code() + ".title", language, told.args()),
                texts.get("notifications." + told.code() + ".text", language, told.args()));
    }

    private void write(List<Line> lines, String link, OffsetDateTime now) {
        jdbc.batchUpdate(
                """
                        insert into notification (id, recipient, at, title, text, link) values (?, ?, ?, ?, ?, ?)
                        """,
                lines.stream()
                        .map(line ->
                                new Object[] {Ids.next(), line.person().login(), now, line.title(), line.text(), link})
                        .toList());
    }

    private void mail(List<Line> lines, Told told, OffsetDateTime now) {
        if (lines.isEmpty()) {
            return;
        }
        Map<String, MailChoice> chosen =
                choices.of(lines.stream().map(line -> line.person().login()).toList(), NewsKind.of(told.code()));
        List<Object[]> mails = new ArrayList<>();
        for (Line line : lines) {
            MailChoice choice = chosen.getOrDefault(line.person().login(), MailChoice.AT_ONCE);
            if (choice != MailChoice.NEVER) {
                mails.add(mail(line, told.link(), now, choice == MailChoice.DAILY));
            }
        }
        jdbc.batchUpdate("""
                        insert into mail (id, recipient, address, subject, text, link, language, created_at, state,
                                          digest_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """, mails);
        if (mailsGoOut) {
            mails.stream()
                    .filter(mail -> Mail.State.QUEUED.name().equals(mail[STATE]))
                    .forEach(mail -> followUps.enqueue(SendMail.NAME, mail[0].toString()));
        }
    }

    private Object[] mail(Line line, String link, OffsetDateTime now, boolean daily) {
        Mail.State alone = mailsGoOut ? Mail.State.QUEUED : Mail.State.KEPT;
        Employee person = line.person();
        return new Object[] {
            Ids.next(),
            person.login(),
            person.email(),
            line.title(),
            line.text(),
            link,
            person.language(),
            now,
            (daily ? Mail.State.DIGEST : alone).name(),
            daily ? SqlTime.of(digests.next(person)) : null
        };
    }
}
