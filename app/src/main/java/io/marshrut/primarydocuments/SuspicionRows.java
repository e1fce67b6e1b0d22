package io.marshrut.primarydocuments;

import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of suspicions; one for each pair, whichever of the two was looked at first. */
@Repository
class SuspicionRows {

    private final JdbcClient jdbc;

    SuspicionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in which the document is the suspected one, the oldest other first. */
    List<Suspicion> against(UUID document) {
        return jdbc.sql("""
                        select s.* from duplicate_suspicion s join primary_document o on o.id = s.other_id
                         where s.document_id = :document order by o.created_at, o.id
                        """)
                .param("document", document)
                .query(SuspicionRows::suspicion)
                .list();
    }

    /** Those in which any of the documents is either of the two. */
    List<Suspicion> of(Collection<UUID> documents) {
        return documents.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select * from duplicate_suspicion
                                 where document_id = any(:ids) or other_id = any(:ids) order by found_at, id
                                """)
                        .param("ids", documents.toArray(new UUID[0]))
                        .query(SuspicionRows::suspicion)
                        .list();
    }

    Optional<Suspicion> find(UUID id) {
        return jdbc.sql("select * from duplicate_suspicion where id = :id")
                .param("id", id)
                .query(SuspicionRows::suspicion)
                .optional();
    }

    /** What is decided stays decided. */
    void keep(UUID document, UUID other, Set<SuspicionReason> reasons, Double alike, Instant now) {
        jdbc.sql("""
                        insert into duplicate_suspicion as s (id, document_id, other_id, reasons, alike, found_at)
                        values (:id, :document, :other, :reasons::text[], :alike, :now)
                        on conflict (document_id, other_id) do update
                           set reasons = excluded.reasons, alike = excluded.alike where s.verdict is null
                        """)
                .param("id", Ids.next())
                .param("document", document)
                .param("other", other)
                .param("reasons", reasons.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("alike", alike, java.sql.Types.DOUBLE)
                .param("now", SqlTime.of(now))
                .update();
    }

    /** Takes back what nobody has decided and nothing speaks for any more. */
    void forgetOthersThan(UUID document, Collection<UUID> others) {
        jdbc.sql("""
                        delete from duplicate_suspicion
                         where document_id = :document and verdict is null and other_id <> all(:others::uuid[])
                        """)
                .param("document", document)
                .param("others", others.toArray(new UUID[0]))
                .update();
    }

    void decide(UUID id, DuplicateVerdict verdict, String by, Instant now) {
        jdbc.sql(
                        "update duplicate_suspicion set verdict = :verdict, decided_by = :by, decided_at = :now where id = :id")
                .param("verdict", verdict.name())
                .param("by", by)
                .param("now", SqlTime.of(now))
                .param("id", id)
                .update();
    }

    private static Suspicion suspicion(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        String verdict = row.getString("verdict");
        return new Suspicion(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("other_id", UUID.class),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(SuspicionReason::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("alike", Double.class),
                verdict == null ? null : DuplicateVerdict.valueOf(verdict),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
