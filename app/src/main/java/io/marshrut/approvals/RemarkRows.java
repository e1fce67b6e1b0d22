package io.marshrut.approvals;

import io.marshrut.shared.SqlTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of remarks. */
@Repository
class RemarkRows {

    private final JdbcClient jdbc;

    RemarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Remark remark) {
        jdbc.sql("""
                        insert into approval_remark (id, approval_id, vote_id, round, version, author, on_behalf_of, text, page, box,
                                                     made_at)
                        values (:id, :approval, :vote, :round, :version, :author, :onBehalfOf, :text, :page,
                                :box::double precision[], :at)
                        """)
                .param("id", remark.id())
                .param("approval", remark.approvalId())
                .param("vote", remark.voteId())
                .param("round", remark.round())
                .param("version", remark.version())
                .param("author", remark.author())
                .param("onBehalfOf", remark.onBehalfOf())
                .param("text", remark.text())
                .param("page", remark.page())
                .param("box", remark.box() == null ? null : remark.box().toArray(Double[]::new))
                .param("at", SqlTime.of(remark.madeAt()))
                .update();
    }

    void answer(UUID id, boolean accepted, String answer, String by, Instant at) {
        jdbc.sql("""
                        update approval_remark set accepted = :accepted, answer = :answer, answered_by = :by, answered_at = :at
                         where id = :id
                        """)
                .param("accepted", accepted)
                .param("answer", answer)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from approval_remark where id = :id").param("id", id).update();
    }

    Optional<Remark> find(UUID id) {
        return jdbc.sql("select * from approval_remark where id = :id")
                .param("id", id)
                .query(RemarkRows::remark)
                .optional();
    }

    /** Oldest first. */
    List<Remark> of(UUID approval) {
        return jdbc.sql("select * from approval_remark where approval_id = :id order by made_at, id")
                .param("id", approval)
                .query(RemarkRows::remark)
                .list();
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        Array box = row.getArray("box");
        return new Remark(
                row.getObject("id", UUID.class),
                row.getObject("approval_id", UUID.class),
                row.getObject("vote_id", UUID.class),
                row.getInt("round"),
                row.getInt("version"),
                row.getString("author"),
                row.getString("on_behalf_of"),
                row.getString("text"),
                row.getObject("page", Integer.class),
                box == null ? null : Arrays.asList((Double[]) box.getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getString("answer"),
                row.getObject("accepted", Boolean.class),
                row.getString("answered_by"),
                ApprovalRows.instant(row, "answered_at"));
    }
}
