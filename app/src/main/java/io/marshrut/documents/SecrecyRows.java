package io.marshrut.documents;

import io.marshrut.shared.Caller;
import io.marshrut.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of secret documents and of the people whom they name. */
@Repository
class SecrecyRows {

    private record Mark(String markedBy, Instant markedAt) {}

    private final JdbcClient jdbc;

    SecrecyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Secrecy of(UUID document) {
        return jdbc.sql("select marked_by, marked_at from document_secrecy where document_id = :id")
                .param("id", document)
                .query(Mark.class)
                .optional()
                .map(mark -> new Secrecy(document, mark.markedBy(), mark.markedAt(), readers(document)))
                .orElseGet(() -> Secrecy.none(document));
    }

    /** Of these documents the secret ones. */
    Set<UUID> secretAmong(Collection<UUID> documents) {
        return documents.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select document_id from document_secrecy where document_id in (:ids)")
                        .param("ids", documents)
                        .query(UUID.class)
                        .list());
    }

    /** Of these documents the secret ones that do not name the caller. */
    Set<UUID> keptFrom(Caller caller, Collection<UUID> documents) {
        return documents.isEmpty() || caller.isSystem()
                ? Set.of()
                : Set.copyOf(jdbc.sql(KEPT + " and s.document_id in (:ids)")
                        .param("me", caller.login())
                        .param("ids", documents)
                        .query(UUID.class)
                        .list());
    }

    /** All secret documents that do not name the caller. */
    Set<String> keptFrom(Caller caller) {
        return caller.isSystem()
                ? Set.of()
                : Set.copyOf(jdbc.sql(KEPT.replace("s.document_id from", "s.document_id::text from"))
                        .param("me", caller.login())
                        .query(String.class)
                        .list());
    }

    private static final String KEPT = """
            select s.document_id from document_secrecy s
             where not exists (select 1 from document_reader r where r.document_id = s.document_id and r.login = :me)
            """;

    /** Holds the document, so that two changes of its list come one after the other. */
    void lock(UUID document) {
        jdbc.sql("select id from document where id = :id for update")
                .param("id", document)
                .query(UUID.class)
                .single();
    }

    void mark(UUID document, String by, Instant at) {
        jdbc.sql("insert into document_secrecy (document_id, marked_by, marked_at) values (:id, :by, :at)")
                .param("id", document)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    void lift(UUID document) {
        jdbc.sql("delete from document_secrecy where document_id = :id")
                .param("id", document)
                .update();
    }

    void add(UUID document, Collection<String> logins, String by, Instant at) {
        jdbc.sql("""
                        insert into document_reader (document_id, login, added_by, added_at)
                        select :id, one, :by, :at from unnest(:logins::text[]) one
                        on conflict do nothing
                        """)
                .param("id", document)
                .param("logins", logins.toArray(String[]::new))
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    void remove(UUID document, Collection<String> logins) {
        jdbc.sql("delete from document_reader where document_id = :id and login = any(:logins::text[])")
                .param("id", document)
                .param("logins", logins.toArray(String[]::new))
                .update();
    }

    private List<NamedReader> readers(UUID document) {
        return jdbc.sql("""
                        select login, added_by, added_at from document_reader where document_id = :id
                         order by added_at, login
                        """).param("id", document).query(NamedReader.class).list();
    }
}
