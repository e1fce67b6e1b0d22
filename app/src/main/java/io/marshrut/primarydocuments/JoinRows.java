package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of documents that came in several files, and what joining makes of the documents' own. */
@Repository
class JoinRows {

    private static final long LOCK = 0x6a6f_696e_7300L;

    private final JdbcClient jdbc;
    private final PrimaryDocumentRows documents;

    JoinRows(JdbcClient jdbc, PrimaryDocumentRows documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Nobody else joins or separates until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** The files of a joined document in their order, its own among them; nothing of one that is none. */
    List<JoinedPiece> of(UUID head) {
        return jdbc.sql("select * from document_join where head_id = :head order by position")
                .param("head", head)
                .query(JoinRows::piece)
                .list();
    }

    boolean isHead(UUID document) {
        return jdbc.sql("select exists (select 1 from document_join where head_id = :id)")
                .param("id", document)
                .query(Boolean.class)
                .single();
    }

    /** Of these documents those that are pieces of a joined one. */
    Map<UUID, JoinedPiece> pieces(Collection<UUID> ids) {
        return jdbc
                .sql("select * from document_join where document_id = any(:ids)")
                .param("ids", ids.toArray(new UUID[0]))
                .query(JoinRows::piece)
                .list()
                .stream()
                .collect(Collectors.toMap(JoinedPiece::documentId, Function.identity()));
    }

    /** Whatever they belonged to before. */
    void put(List<JoinedPiece> pieces) {
        remove(pieces.stream().map(JoinedPiece::documentId).toList());
        pieces.forEach(one -> jdbc.sql("""
                        insert into document_join (document_id, head_id, position, first_page, last_page, result_key,
                                                   joined_by, joined_at)
                        values (:id, :head, :position, nullif(:first, 0), nullif(:last, 0), :result, :by, :at)
                        """)
                .param("id", one.documentId())
                .param("head", one.headId())
                .param("position", one.position())
                .param("first", one.firstPage())
                .param("last", one.lastPage())
                .param("result", one.resultKey())
                .param("by", one.joinedBy())
                .param("at", SqlTime.of(one.joinedAt()))
                .update());
    }

    void remove(Collection<UUID> ids) {
        jdbc.sql("delete from document_join where document_id = any(:ids)")
                .param("ids", ids.toArray(new UUID[0]))
                .update();
    }

    /** From now on it is part of another one. */
    void joined(UUID id) {
        begin(id, "JOINED", null);
    }

    /** It is read once more; what was read and typed before stays until then. */
    void restart(UUID id, DocumentType expected) {
        begin(id, "RECEIVED", expected);
    }

    private void begin(UUID id, String status, DocumentType expected) {
        jdbc.sql("""
                        update primary_document
                           set status = :status, checks = '[]', duplicate_of = null, touchless = false, reason = null,
                               reason_detail = null, instance_id = null, expected_type = coalesce(expected_type, :expected)
                         where id = :id
                        """)
                .param("status", status)
                .param("expected", expected == null ? null : expected.name())
                .param("id", id)
                .update();
    }

    /** What waits for a look and came with a document: in the same file, or from the same person at about the same time. */
    List<PrimaryDocument> cameWith(PrimaryDocument document, UUID file, Duration about, int most) {
        return jdbc.sql("""
                        select p.* from primary_document p
                         where p.status = 'TO_VERIFY' and p.site = :site and p.id <> :id
                           and (p.uploaded_by = :by and p.created_at between :from and :to
                                or p.id = :file or p.id in (select part_id from document_part where whole_id = :file))
                         order by p.created_at, p.id limit :most
                        """)
                .param("site", document.site())
                .param("id", document.id())
                .param("by", document.uploadedBy())
                .param("from", SqlTime.of(document.createdAt().minus(about)))
                .param("to", SqlTime.of(document.createdAt().plus(about)))
                .param("file", file)
                .param("most", most)
                .query(documents.mapper())
                .list();
    }

    private static JoinedPiece piece(ResultSet row, int number) throws SQLException {
        return new JoinedPiece(
                row.getObject("head_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("position"),
                row.getInt("first_page"),
                row.getInt("last_page"),
                row.getString("result_key"),
                row.getString("joined_by"),
                row.getTimestamp("joined_at").toInstant());
    }
}
