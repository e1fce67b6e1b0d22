package io.marshrut.notifications;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.jobs.FollowUps;
import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Puts what waits for a person's digest (сводка) into one mail, in the morning of their site. */
@Component
class Digests {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** More lines than anybody reads; the bell has them all. */
    private static final int MAX_LINES = 100;

    private static final String LINK = "/notifications";

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Texts texts;
    private final FollowUps followUps;
    private final Transactions transactions;
    private final boolean mailsGoOut;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            Directory directory,
            Texts texts,
            FollowUps followUps,
            Transactions transactions,
            ObjectProvider<JavaMailSender> mailSender,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.texts = texts;
        this.followUps = followUps;
        this.transactions = transactions;
        this.mailsGoOut = mailSender.getIfAvailable() != null;
        this.clock = clock;
    }

    /** When what happens now goes out: the next morning of the person's site. */
    Instant next(Employee person) {
        ZoneId zone = directory.site(person.site()).zone();
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime today = now.with(MORNING);
        return (now.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }

    /** Sends every digest whose time has come, one transaction for each person. */
    void send() {
        List<String> people = jdbc.sql("""
                        select distinct recipient from mail where state = 'DIGEST' and digest_at <= :now
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .query(String.class)
                .list();
        people.forEach(login -> transactions.call(() -> digest(login)));
    }

    private boolean digest(String login) {
        List<Mail> waiting = jdbc.sql("""
                        select * from mail where recipient = :login and state = 'DIGEST' and digest_at <= :now
                         order by created_at, id for update
                        """)
                .param("login", login)
                .param("now", SqlTime.of(clock.instant()))
                .query(Mail.class)
                .list();
        if (waiting.isEmpty()) {
            // another copy was faster
            return false;
        }
        Mail last = waiting.get(waiting.size() - 1);
        Locale language = Locale.forLanguageTag(last.language());
        String lines = waiting.stream()
                .limit(MAX_LINES)
                .map(mail -> "• " + mail.subject() + ": " + mail.text())
                .collect(Collectors.joining("\n"));
        String more = waiting.size() <= MAX_LINES
                ? ""
                : "\n" + texts.get("notifications.digest.more", language, waiting.size() - MAX_LINES);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into mail (id, recipient, address, subject, text, link, language, created_at, state)
                        values (:id, :recipient, :address, :subject, :text, :link, :language, :at, :state)
                        """)
                .param("id", id)
                .param("recipient", login)
                .param("address", last.address())
                .param("subject", texts.get("notifications.digest.subject", language, waiting.size()))
                .param("text", lines + more)
                .param("link", LINK)
                .param("language", last.language())
                .param("at", SqlTime.of(clock.instant()))
                .param("state", (mailsGoOut ? Mail.State.QUEUED : Mail.State.KEPT).name())
                .update();
        jdbc.sql("update mail set state = 'DIGESTED' where id in (:ids)")
                .param("ids", waiting.stream().map(Mail::id).toList())
                .update();
        if (mailsGoOut) {
            followUps.enqueue(SendMail.NAME, id.toString());
        }
        return true;
    }
}
