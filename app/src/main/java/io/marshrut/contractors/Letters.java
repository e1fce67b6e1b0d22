package io.marshrut.contractors;

import io.marshrut.access.Secret;
import io.marshrut.jobs.FollowUps;
import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails to contractors, each with a link of its own; the database keeps only the digest of the link's secret. */
@Repository
class Letters {

    private static final int LONGEST = 100;

    /** A mail, as far as it is known before it is put together. */
    record Row(UUID id, UUID orderId, ContractorMail.Kind kind, String text, Instant sentAt) {}

    /** What a secret opens. @param deadAt null while no new link has taken its place */
    record Link(UUID orderId, Instant deadAt) {}

    private final JdbcClient jdbc;
    private final FollowUps followUps;
    private final ContractorMail mail;
    private final Clock clock;

    Letters(JdbcClient jdbc, FollowUps followUps, ContractorMail mail, Clock clock) {
        this.jdbc = jdbc;
        this.followUps = followUps;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Writes a mail in the transaction of what it tells.
     *
     * @return the link's secret for the performer to hand over, where no mail server is set up and the mail has a link
     *     that nobody would get otherwise; null where the mail goes out
     */
    String write(UUID order, ContractorMail.Kind kind, String text) {
        if (!mail.goesOut() && kind != ContractorMail.Kind.ORDER) {
            return null;
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into contractor_letter (id, order_id, kind, text, made_at)
                        values (:id, :order, :kind, :text, :now)
                        """)
                .param("id", id)
                .param("order", order)
                .param("kind", kind.name())
                .param("text", text)
                .param("now", moment())
                .update();
        if (mail.goesOut()) {
            followUps.enqueue(SendLetter.NAME, id.toString());
            return null;
        }
        return expect(id);
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select id, order_id, kind, text, sent_at from contractor_letter where id = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    /** Makes the link's secret and writes down by what it will be known; another attempt to send makes another one. */
    String expect(UUID letter) {
        String secret = Secret.next();
        jdbc.sql("update contractor_letter set digest = :digest, dead_at = null where id = :id")
                .param("digest", Secret.digest(secret))
                .param("id", letter)
                .update();
        return secret;
    }

    void sent(UUID letter) {
        jdbc.sql("update contractor_letter set sent_at = :now where id = :id")
                .param("now", moment())
                .param("id", letter)
                .update();
    }

    Optional<Link> byToken(String secret) {
        return secret == null || secret.length() > LONGEST
                ? Optional.empty()
                : jdbc.sql("select order_id, dead_at from contractor_letter where digest = :digest")
                        .param("digest", Secret.digest(secret))
                        .query(Link.class)
                        .optional();
    }

    /** No link that was given out for an order works any more; mails that wait to be sent get theirs later. */
    void killLinks(UUID order) {
        jdbc.sql("""
                        update contractor_letter set dead_at = :now
                         where order_id = :order and digest is not null and dead_at is null
                        """).param("now", moment()).param("order", order).update();
    }

    private Object moment() {
        return SqlTime.of(clock.instant());
    }
}
