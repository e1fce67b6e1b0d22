package io.marshrut.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of asked and decided changes of roles. */
@Repository
class RoleChangeRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RoleChangeRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where the same waits already */
    void insert(RoleChange change) {
        jdbc.sql("""
                        insert into role_change (id, kind, login, subject, definition, reason, state, asked_by, asked_at,
                                                 decided_by, decided_at)
                        values (:id, :kind, :login, :subject, :definition::jsonb, :reason, :state, :by, :at, :decidedBy,
                                :decidedAt)
                        """)
                .param("id", change.id())
                .param("kind", change.kind().name())
                .param("login", change.login())
                .param("subject", change.subject())
                .param("definition", change.definition() == null ? null : write(change.definition()))
                .param("reason", change.reason())
                .param("state", change.state().name())
                .param("by", change.askedBy())
                .param("at", SqlTime.of(change.askedAt()))
                .param("decidedBy", change.decidedBy())
                .param("decidedAt", SqlTime.of(change.decidedAt()))
                .update();
    }

    void decide(RoleChange change) {
        jdbc.sql("update role_change set state = :state, decided_by = :by, decided_at = :at where id = :id")
                .param("state", change.state().name())
                .param("by", change.decidedBy())
                .param("at", SqlTime.of(change.decidedAt()))
                .param("id", change.id())
                .update();
    }

    Optional<RoleChange> locked(UUID id) {
        return jdbc.sql("select * from role_change where id = :id for update")
                .param("id", id)
                .query(this::change)
                .optional();
    }

    /** Those that wait, oldest first. */
    List<RoleChange> pending() {
        return jdbc.sql("select * from role_change where state = 'PENDING' order by asked_at, id limit 200")
                .query(this::change)
                .list();
    }

    /** Those that were decided, latest first. */
    Paged<RoleChange> decided(Paged.Request page) {
        List<RoleChange> items = jdbc.sql("""
                        select * from role_change where state <> 'PENDING'
                         order by asked_at desc, id limit :size offset :offset
                        """)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::change)
                .list();
        return page.with(
                items,
                jdbc.sql("select count(*) from role_change where state <> 'PENDING'")
                        .query(Long.class)
                        .single());
    }

    private RoleChange change(ResultSet row, int number) throws SQLException {
        String definition = row.getString("definition");
        return new RoleChange(
                row.getObject("id", UUID.class),
                RoleChange.Kind.valueOf(row.getString("kind")),
                row.getString("login"),
                row.getString("subject"),
                definition == null ? null : read(definition),
                row.getString("reason"),
                RoleChange.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by"),
                row.getTimestamp("decided_at") == null
                        ? null
                        : row.getTimestamp("decided_at").toInstant());
    }

    private String write(Role role) {
        try {
            return json.writeValueAsString(role);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Role read(String stored) {
        try {
            return json.readValue(stored, Role.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
