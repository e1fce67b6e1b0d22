package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads under way and their pieces. */
@Repository
class ResumableRows {

    private final JdbcClient jdbc;

    ResumableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ResumableUpload upload) {
        jdbc.sql("""
                        insert into resumable_upload (id, owner, origin, channel, purpose, file_name, bytes, sha256, site,
                                                      expected_type, state, begun_at, touched_at)
                        values (:id, :owner, :origin, :channel, :purpose, :file, :bytes, :sha, :site, :type, :state, :at, :at)
                        """)
                .param("id", upload.id())
                .param("owner", upload.owner())
                .param("origin", upload.origin())
                .param("channel", upload.channel().name())
                .param("purpose", upload.purpose().name())
                .param("file", upload.fileName())
                .param("bytes", upload.bytes())
                .param("sha", upload.sha256())
                .param("site", upload.site())
                .param(
                        "type",
                        upload.expectedType() == null
                                ? null
                                : upload.expectedType().name())
                .param("state", upload.state().name())
                .param("at", SqlTime.of(upload.begunAt()))
                .update();
    }

    /** Sets the last byte that is safe. @return false where it is not as the sender believes */
    boolean advance(UUID id, long from, long to, Instant at) {
        return jdbc.sql("""
                        update resumable_upload
                           set received = :to, touched_at = :at,
                               state = case when bytes = :to then 'COMPLETE' else state end
                         where id = :id and received = :from and state = 'OPEN' and bytes >= :to
                        """)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    void insertPiece(UUID id, long at, byte[] content) {
        jdbc.sql("insert into resumable_piece (upload_id, at_byte, content) values (:id, :at, :content)")
                .param("id", id)
                .param("at", at)
                .param("content", content)
                .update();
    }

    /** The piece that begins there. */
    byte[] piece(UUID id, long at) {
        return jdbc.sql("select content from resumable_piece where upload_id = :id and at_byte = :at")
                .param("id", id)
                .param("at", at)
                .query(byte[].class)
                .single();
    }

    Optional<ResumableUpload> find(UUID id) {
        return jdbc.sql("select * from resumable_upload where id = :id")
                .param("id", id)
                .query(ResumableRows::upload)
                .optional();
    }

    /** How many files somebody has begun and not ended. */
    int openOf(String owner) {
        return jdbc.sql("select count(*) from resumable_upload where owner = :owner and state in ('OPEN', 'COMPLETE')")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    /** How large they are together. */
    long bytesOf(String owner) {
        return jdbc.sql("""
                        select coalesce(sum(bytes), 0) from resumable_upload
                         where owner = :owner and state in ('OPEN', 'COMPLETE')
                        """).param("owner", owner).query(Long.class).single();
    }

    /** The pieces are needed no more. @return false where it had ended before */
    boolean end(UUID id, UUID document, Reason reason) {
        jdbc.sql("delete from resumable_piece where upload_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                        update resumable_upload
                           set state = 'ENDED', document_id = :document, reason = :reason, reason_args = :args::jsonb
                         where id = :id and state <> 'ENDED'
                        """)
                        .param("id", id)
                        .param("document", document)
                        .param("reason", reason == null ? null : reason.key())
                        .param("args", Json.args(reason))
                        .update()
                == 1;
    }

    void delete(UUID id) {
        jdbc.sql("delete from resumable_upload where id = :id").param("id", id).update();
    }

    /** Untouched since then, and not on their way to be documents. */
    List<ResumableUpload> abandoned(Instant since) {
        return jdbc.sql("""
                        select * from resumable_upload
                         where touched_at < :since and (state <> 'COMPLETE' or purpose = 'PAGE') order by touched_at
                        """)
                .param("since", SqlTime.of(since))
                .query(ResumableRows::upload)
                .list();
    }

    private static ResumableUpload upload(ResultSet row, int number) throws SQLException {
        String type = row.getString("expected_type");
        return new ResumableUpload(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("origin"),
                Channel.valueOf(row.getString("channel")),
                ResumableUpload.Purpose.valueOf(row.getString("purpose")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getLong("received"),
                row.getString("sha256"),
                row.getString("site"),
                type == null ? null : DocumentType.valueOf(type),
                ResumableUpload.State.valueOf(row.getString("state")),
                row.getObject("document_id", UUID.class),
                Json.reason(row.getString("reason"), row.getString("reason_args")),
                row.getTimestamp("begun_at").toInstant());
    }
}
