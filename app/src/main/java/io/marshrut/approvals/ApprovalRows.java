package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of approvals and of their rounds. */
@Repository
class ApprovalRows {

    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Approval approval) {
        jdbc.sql("""
                        insert into approval (id, subject_type, subject_id, kind, site, department, initiator, state, round, number,
                                              title, started_at)
                        values (:id, :type, :subject, :kind, :site, :department, :initiator, :state, :round, :number, :title, :at)
                        """)
                .param("id", approval.id())
                .param("type", approval.subjectType())
                .param("subject", approval.subjectId())
                .param("kind", approval.kind())
                .param("site", approval.place().site())
                .param("department", approval.place().department())
                .param("initiator", approval.initiator())
                .param("state", approval.state().name())
                .param("round", approval.round())
                .param("number", approval.number())
                .param("title", approval.title())
                .param("at", SqlTime.of(approval.startedAt()))
                .update();
    }

    void insert(ApprovalRound round) {
        jdbc.sql("""
                        insert into approval_round (approval_id, number, version, sha256, whole, route_key, route_ru, route_en,
                                                    because_ru, because_en, started_at)
                        values (:approval, :number, :version, :sha, :whole, :route, :routeRu, :routeEn, :ru, :en, :at)
                        """)
                .param("approval", round.approvalId())
                .param("number", round.number())
                .param("version", round.version())
                .param("sha", round.sha256())
                .param("whole", round.whole())
                .param("route", round.route())
                .param("routeRu", round.title().ru())
                .param("routeEn", round.title().en())
                .param("ru", round.because().ru())
                .param("en", round.because().en())
                .param("at", SqlTime.of(round.startedAt()))
                .update();
    }

    void endRound(UUID approval, int number, Instant at) {
        jdbc.sql("update approval_round set ended_at = :at where approval_id = :id and number = :number")
                .param("at", SqlTime.of(at))
                .param("id", approval)
                .param("number", number)
                .update();
    }

    void state(UUID id, ApprovalState state, int round, Instant endedAt) {
        jdbc.sql("""
                        update approval set state = :state, round = :round, ended_at = :ended, stage_task = null where id = :id
                        """)
                .param("state", state.name())
                .param("round", round)
                .param("ended", SqlTime.of(endedAt))
                .param("id", id)
                .update();
        HeldApproval.change(id, approval -> approval.in(state, round, endedAt));
    }

    void names(UUID id, String number, String title, Place place) {
        jdbc.sql("""
                        update approval set number = :number, title = :title, site = :site, department = :department where id = :id
                        """)
                .param("number", number)
                .param("title", title)
                .param("site", place.site())
                .param("department", place.department())
                .param("id", id)
                .update();
        HeldApproval.change(id, approval -> approval.called(number, title, place));
    }

    void stageTask(UUID id, String task) {
        jdbc.sql("update approval set stage_task = :task where id = :id")
                .param("task", task)
                .param("id", id)
                .update();
        HeldApproval.change(id, approval -> approval.waitingIn(task));
    }

    Optional<Approval> find(UUID id) {
        return HeldApproval.approval(id)
                .or(() -> jdbc.sql("select * from approval where id = :id")
                        .param("id", id)
                        .query(this::approval)
                        .optional());
    }

    /** Holds the row: whatever happens in an approval happens one after the other. */
    Optional<Approval> locked(UUID id) {
        return remembered(jdbc.sql("select * from approval where id = :id for update")
                .param("id", id)
                .query(this::approval)
                .optional());
    }

    /** The one that runs, held as by {@link #locked}. */
    Optional<Approval> lockedRunning(String subjectType, UUID subjectId) {
        return remembered(jdbc.sql("""
                        select * from approval
                         where subject_type = :type and subject_id = :subject and state in ('RUNNING', 'REWORK')
                           for update
                        """)
                .param("type", subjectType)
                .param("subject", subjectId)
                .query(this::approval)
                .optional());
    }

    /** Likewise, of whatever type: the engine knows a document by its id alone. */
    Optional<Approval> lockedRunning(UUID subjectId) {
        return HeldApproval.running(subjectId)
                .or(() -> remembered(jdbc.sql("""
                        select * from approval where subject_id = :subject and state in ('RUNNING', 'REWORK') for update
                        """)
                        .param("subject", subjectId)
                        .query(this::approval)
                        .optional()));
    }

    private static Optional<Approval> remembered(Optional<Approval> locked) {
        locked.ifPresent(HeldApproval::remember);
        return locked;
    }

    /** Newest first. */
    List<Approval> of(String subjectType, UUID subjectId) {
        return jdbc.sql("""
                        select * from approval where subject_type = :type and subject_id = :subject order by started_at desc, id
                        """)
                .param("type", subjectType)
                .param("subject", subjectId)
                .query(this::approval)
                .list();
    }

    List<ApprovalRound> rounds(UUID approval) {
        return jdbc.sql("select * from approval_round where approval_id = :id order by number")
                .param("id", approval)
                .query(this::round)
                .list();
    }

    private Approval approval(ResultSet row, int number) throws SQLException {
        return new Approval(
                row.getObject("id", UUID.class),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                row.getString("kind"),
                Place.of(row.getString("site"), row.getString("department")),
                row.getString("initiator"),
                ApprovalState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("number"),
                row.getString("title"),
                row.getString("stage_task"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "ended_at"));
    }

    private ApprovalRound round(ResultSet row, int number) throws SQLException {
        return new ApprovalRound(
                row.getObject("approval_id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                row.getString("sha256"),
                row.getBoolean("whole"),
                row.getString("route_key"),
                new LocalText(row.getString("route_ru"), row.getString("route_en")),
                new LocalText(row.getString("because_ru"), row.getString("because_en")),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "ended_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
