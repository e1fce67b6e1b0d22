package io.marshrut.documents;

import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of secret documents that were left alone, and of the readers that administrators ask for. */
@Repository
class LeftSecretRows {

    private static final String CHANGE =
            "select id, document_id, login, reason, asked_by, asked_at from document_reader_change ";

    private final JdbcClient jdbc;

    LeftSecretRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> withoutAnybody() {
        return Set.copyOf(jdbc.sql("""
                        select s.document_id from document_secrecy s
                         where not exists (select 1 from document_reader r join employee e on e.login = r.login and e.active
                                            where r.document_id = s.document_id)
                        """).query(UUID.class).list());
    }

    List<LeftSecret> of(Collection<UUID> documents) {
        return documents.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select d.id, d.owner_type, d.site, d.created_at, s.marked_by,
                                       array(select r.login from document_reader r where r.document_id = d.id
                                              order by r.added_at, r.login) as readers
                                  from document_secrecy s join document d on d.id = s.document_id
                                 where d.id in (:ids) order by d.created_at, d.id
                                """)
                        .param("ids", documents)
                        .query((row, number) -> new LeftSecret(
                                row.getObject("id", UUID.class),
                                row.getString("owner_type"),
                                row.getString("site"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getString("marked_by"),
                                List.of((String[]) row.getArray("readers").getArray())))
                        .list();
    }

    /** Of these documents those of which administrators were not told yet; from now on they are. */
    Set<UUID> tellNow(Collection<UUID> documents, Instant now) {
        jdbc.sql(
                        "update document_secrecy set told_at = null where told_at is not null and document_id <> all(:ids::uuid[])")
                .param("ids", documents.toArray(UUID[]::new))
                .update();
        return Set.copyOf(jdbc.sql("""
                        update document_secrecy set told_at = :now
                         where told_at is null and document_id = any(:ids::uuid[]) returning document_id
                        """)
                .param("now", SqlTime.of(now))
                .param("ids", documents.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** @throws org.springframework.dao.DuplicateKeyException where one waits for this document already */
    void ask(ReaderChange change) {
        jdbc.sql("""
                        insert into document_reader_change (id, document_id, login, reason, state, asked_by, asked_at)
                        values (:id, :document, :login, :reason, 'PENDING', :by, :at)
                        """)
                .param("id", change.id())
                .param("document", change.documentId())
                .param("login", change.login())
                .param("reason", change.reason())
                .param("by", change.askedBy())
                .param("at", SqlTime.of(change.askedAt()))
                .update();
    }

    List<ReaderChange> pending() {
        return jdbc.sql(CHANGE + "where state = 'PENDING' order by asked_at, id")
                .query(ReaderChange.class)
                .list();
    }

    Optional<ReaderChange> lockedPending(UUID id) {
        return jdbc.sql(CHANGE + "where id = :id and state = 'PENDING' for update")
                .param("id", id)
                .query(ReaderChange.class)
                .optional();
    }

    void decide(UUID id, String state, String by, Instant at) {
        jdbc.sql("update document_reader_change set state = :state, decided_by = :by, decided_at = :at where id = :id")
                .param("state", state)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }
}
