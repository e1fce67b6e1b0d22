package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of votes. */
@Repository
class VoteRows {

    private final JdbcClient jdbc;

    VoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Vote vote) {
        jdbc.sql("""
                        insert into approval_vote (id, approval_id, stage_id, round, position, approver, login, role, site, department,
                                                   because_ru, because_en, source, added_by, waits_for, state, decision, comment,
                                                   decided_by, on_behalf_of, decided_at, version, carried_from)
                        values (:id, :approval, :stage, :round, :position, :approver, :login, :role, :site, :department, :ru, :en,
                                :source, :addedBy, :waitsFor, :state, :decision, :comment, :decidedBy, :onBehalfOf, :decidedAt,
                                :version, :carried)
                        """)
                .param("id", vote.id())
                .param("approval", vote.approvalId())
                .param("stage", vote.stageId())
                .param("round", vote.round())
                .param("position", vote.position())
                .param("approver", vote.voter().approver())
                .param("login", vote.voter().login())
                .param("role", vote.voter().role())
                .param("site", vote.voter().place().site())
                .param("department", vote.voter().place().department())
                .param("ru", vote.because().ru())
                .param("en", vote.because().en())
                .param("source", vote.source().name())
                .param("addedBy", vote.addedBy())
                .param("waitsFor", vote.waitsFor())
                .param("state", vote.state().name())
                .param(
                        "decision",
                        vote.decision() == null ? null : vote.decision().name())
                .param("comment", vote.comment())
                .param("decidedBy", vote.decidedBy())
                .param("onBehalfOf", vote.onBehalfOf())
                .param("decidedAt", SqlTime.of(vote.decidedAt()))
                .param("version", vote.version())
                .param("carried", vote.carriedFrom())
                .update();
        HeldApproval.forgetVotes();
    }

    void opened(UUID id, UUID item) {
        jdbc.sql("update approval_vote set state = 'OPEN', item_id = :item where id = :id")
                .param("item", item)
                .param("id", id)
                .update();
        HeldApproval.changeVote(id, vote -> vote.opened(item));
    }

    void state(UUID id, VoteState state) {
        jdbc.sql("update approval_vote set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
        HeldApproval.changeVote(id, vote -> vote.changed(vote.voter(), vote.because(), state));
    }

    void because(UUID id, LocalText because) {
        jdbc.sql("update approval_vote set because_ru = :ru, because_en = :en where id = :id")
                .param("ru", because.ru())
                .param("en", because.en())
                .param("id", id)
                .update();
        HeldApproval.changeVote(id, vote -> vote.changed(vote.voter(), because, vote.state()));
    }

    void cast(UUID id, VoteDecision decision, String comment, String by, String onBehalfOf, Instant at, int version) {
        jdbc.sql("""
                        update approval_vote
                           set state = 'CAST', decision = :decision, comment = :comment, decided_by = :by,
                               on_behalf_of = :onBehalfOf, decided_at = :at, version = :version
                         where id = :id
                        """)
                .param("decision", decision.name())
                .param("comment", comment)
                .param("by", by)
                .param("onBehalfOf", onBehalfOf)
                .param("at", SqlTime.of(at))
                .param("version", version)
                .param("id", id)
                .update();
        HeldApproval.changeVote(id, vote -> vote.cast(decision, comment, by, onBehalfOf, at, version));
    }

    Optional<Vote> find(UUID id) {
        return HeldApproval.vote(id)
                .or(() -> jdbc.sql("select * from approval_vote where id = :id")
                        .param("id", id)
                        .query(VoteRows::vote)
                        .optional());
    }

    List<Vote> ofStage(ApprovalStage stage) {
        return ofRound(stage.approvalId(), stage.round()).stream()
                .filter(vote -> vote.stageId().equals(stage.id()))
                .toList();
    }

    List<Vote> ofRound(UUID approval, int round) {
        return HeldApproval.votes(
                approval,
                round,
                () -> jdbc.sql(
                                "select * from approval_vote where approval_id = :id and round = :round order by position, id")
                        .param("id", approval)
                        .param("round", round)
                        .query(VoteRows::vote)
                        .list());
    }

    /** Of all rounds, oldest first. */
    List<Vote> of(UUID approval) {
        return jdbc.sql("select * from approval_vote where approval_id = :id order by round, position, id")
                .param("id", approval)
                .query(VoteRows::vote)
                .list();
    }

    private static Vote vote(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new Vote(
                row.getObject("id", UUID.class),
                row.getObject("approval_id", UUID.class),
                row.getObject("stage_id", UUID.class),
                row.getInt("round"),
                row.getInt("position"),
                new Voter(
                        row.getString("approver"),
                        row.getString("login"),
                        row.getString("role"),
                        Place.of(row.getString("site"), row.getString("department"))),
                new LocalText(row.getString("because_ru"), row.getString("because_en")),
                Vote.Source.valueOf(row.getString("source")),
                row.getString("added_by"),
                row.getObject("waits_for", UUID.class),
                VoteState.valueOf(row.getString("state")),
                row.getObject("item_id", UUID.class),
                decision == null ? null : VoteDecision.valueOf(decision),
                row.getString("comment"),
                row.getString("decided_by"),
                row.getString("on_behalf_of"),
                ApprovalRows.instant(row, "decided_at"),
                row.getObject("version", Integer.class),
                row.getObject("carried_from", UUID.class));
    }
}
