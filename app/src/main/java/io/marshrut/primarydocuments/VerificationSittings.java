package io.marshrut.primarydocuments;

import io.marshrut.shared.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of who has which document before them, and since when. */
@Repository
class VerificationSittings {

    /** Sittings in which nothing was done and that nobody comes back to. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;

    VerificationSittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID open(UUID document, String login, Instant now) {
        jdbc.sql("""
                        delete from verification_sitting
                         where document_id = :document and login = :login and worked_millis = 0 and opened_at < :then
                        """)
                .param("document", document)
                .param("login", login)
                .param("then", SqlTime.of(now.minus(FORGOTTEN)))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into verification_sitting (id, document_id, login, opened_at)
                        values (:id, :document, :login, :now)
                        """)
                .param("id", id)
                .param("document", document)
                .param("login", login)
                .param("now", SqlTime.of(now))
                .update();
        return id;
    }

    /** Never less than was told before, never more than has passed since it was opened. */
    boolean worked(UUID sitting, UUID document, String login, long millis, Instant now) {
        return jdbc.sql("""
                        update verification_sitting
                           set worked_millis = greatest(worked_millis,
                                   least(:millis, (extract(epoch from cast(:now as timestamptz) - opened_at) * 1000)::bigint))
                         where id = :id and document_id = :document and login = :login
                        """)
                        .param("millis", millis)
                        .param("now", SqlTime.of(now))
                        .param("id", sitting)
                        .param("document", document)
                        .param("login", login)
                        .update()
                == 1;
    }

    /**
     * Adds up the sittings of who decided and forgets all; two windows at once do not make two people of one. What was
     * measured stays when the document is verified once more because the accounting system gave it back.
     */
    @EventListener
    void decided(PrimaryDocumentChanged changed) {
        if (changed.status() != DocumentStatus.VERIFIED && changed.status() != DocumentStatus.REJECTED) {
            return;
        }
        jdbc.sql("""
                        update primary_document p
                           set worked_millis = coalesce((select least(sum(s.worked_millis),
                                                             (extract(epoch from p.verified_at - min(s.opened_at)) * 1000)::bigint)
                                                  from verification_sitting s
                                                 where s.document_id = p.id and s.login = p.verified_by
                                                   and s.worked_millis > 0), worked_millis)
                         where p.id = :document and p.verified_by is not null
                        """).param("document", changed.documentId()).update();
        jdbc.sql("delete from verification_sitting where document_id = :document")
                .param("document", changed.documentId())
                .update();
    }
}
