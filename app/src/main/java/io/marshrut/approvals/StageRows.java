package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the stages of rounds. Whom a stage asks stands in its votes. */
@Repository
class StageRows {

    private final JdbcClient jdbc;

    StageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApprovalStage stage) {
        RouteStage rule = stage.rule();
        jdbc.sql("""
                        insert into approval_stage (id, approval_id, round, position, key, title_ru, title_en, mode, quorum, required,
                                                    sla, warn_at, escalate_to, function, by_initiator, every_role, state)
                        values (:id, :approval, :round, :position, :key, :ru, :en, :mode, :quorum, :required, :sla, :warnAt,
                                :escalateTo, :function, :byInitiator, :everyRole, :state)
                        """)
                .param("id", stage.id())
                .param("approval", stage.approvalId())
                .param("round", stage.round())
                .param("position", stage.position())
                .param("key", rule.key())
                .param("ru", rule.title().ru())
                .param("en", rule.title().en())
                .param("mode", rule.mode().name())
                .param("quorum", rule.quorum())
                .param("required", rule.required())
                .param("sla", rule.sla())
                .param("warnAt", rule.warnAt())
                .param("escalateTo", rule.escalateTo())
                .param("function", rule.function())
                .param("byInitiator", rule.byInitiator())
                .param("everyRole", rule.everyRole())
                .param("state", stage.state().name())
                .update();
        HeldApproval.forgetStages();
    }

    void opened(UUID id, StageState state, Instant at) {
        jdbc.sql("update approval_stage set state = :state, opened_at = :at where id = :id")
                .param("state", state.name())
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
        HeldApproval.changeStage(id, stage -> stage.opened(state, at));
    }

    void closed(UUID id, StageState state, Instant at) {
        jdbc.sql("update approval_stage set state = :state, closed_at = :at where id = :id")
                .param("state", state.name())
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
        HeldApproval.changeStage(id, stage -> stage.closed(state, at));
    }

    /** Makes room for a stage right behind a position. */
    void moveBack(UUID approval, int round, int behind) {
        jdbc.sql("""
                        update approval_stage set position = position + 1
                         where approval_id = :approval and round = :round and position > :behind
                        """)
                .param("approval", approval)
                .param("round", round)
                .param("behind", behind)
                .update();
        HeldApproval.forgetStages();
    }

    Optional<ApprovalStage> find(UUID id) {
        return HeldApproval.stage(id)
                .or(() -> jdbc.sql("select * from approval_stage where id = :id")
                        .param("id", id)
                        .query(StageRows::stage)
                        .optional());
    }

    /** All stages of all rounds, in order. */
    List<ApprovalStage> of(UUID approval) {
        return jdbc.sql("select * from approval_stage where approval_id = :id order by round, position")
                .param("id", approval)
                .query(StageRows::stage)
                .list();
    }

    List<ApprovalStage> of(UUID approval, int round) {
        return HeldApproval.stages(
                approval,
                round,
                () -> jdbc.sql(
                                "select * from approval_stage where approval_id = :id and round = :round order by position")
                        .param("id", approval)
                        .param("round", round)
                        .query(StageRows::stage)
                        .list());
    }

    private static ApprovalStage stage(ResultSet row, int number) throws SQLException {
        return new ApprovalStage(
                row.getObject("id", UUID.class),
                row.getObject("approval_id", UUID.class),
                row.getInt("round"),
                row.getInt("position"),
                new RouteStage(
                        row.getString("key"),
                        new LocalText(row.getString("title_ru"), row.getString("title_en")),
                        StageMode.valueOf(row.getString("mode")),
                        row.getInt("quorum"),
                        List.of(),
                        row.getString("sla"),
                        row.getDouble("warn_at"),
                        row.getString("escalate_to"),
                        row.getBoolean("required"),
                        row.getString("function"),
                        row.getBoolean("by_initiator"),
                        row.getBoolean("every_role")),
                StageState.valueOf(row.getString("state")),
                ApprovalRows.instant(row, "opened_at"),
                ApprovalRows.instant(row, "closed_at"));
    }
}
