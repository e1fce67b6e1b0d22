package io.marshrut.directorysync;

import com.fasterxml.jackson.core.type.TypeReference;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs, one open at a time over all copies of the portal. */
@Repository
class SyncRunRows {

    private static final String SELECT = """
            select id, kind, state, asked_by, asked_at, begun_at, ended_at, leavers_allowed, entries, counts, reason,
                   reason_args
              from directory_run
            """;

    private final JdbcClient jdbc;
    private final JsonTexts json;

    SyncRunRows(JdbcClient jdbc, JsonTexts json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false where another one is open */
    boolean insert(UUID id, SyncRun.Kind kind, String askedBy, Instant at, Integer leaversAllowed) {
        return jdbc.sql("""
                        insert into directory_run (id, kind, state, asked_by, asked_at, leavers_allowed)
                        values (:id, :kind, 'WAITING', :by, :at, :leavers)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("by", askedBy)
                        .param("at", SqlTime.of(at))
                        .param("leavers", leaversAllowed)
                        .update()
                == 1;
    }

    /** @return false where it is over already */
    boolean begin(UUID id, Instant at) {
        return jdbc.sql("""
                        update directory_run set state = 'RUNNING', begun_at = :at
                         where id = :id and state in ('WAITING', 'RUNNING')
                        """).param("id", id).param("at", SqlTime.of(at)).update() == 1;
    }

    /** @return false where it was over already */
    boolean end(UUID id, SyncOutcome outcome, Instant at) {
        return jdbc.sql("""
                        update directory_run
                           set state = :state, ended_at = :at, entries = :entries, counts = :counts::jsonb,
                               reason = :reason, reason_args = :args::jsonb
                         where id = :id and state = 'RUNNING'
                        """)
                        .param("id", id)
                        .param("state", outcome.state().name())
                        .param("at", SqlTime.of(at))
                        .param("entries", outcome.entries())
                        .param("counts", json.write(outcome.counts()))
                        .param("reason", outcome.reason())
                        .param("args", json.write(outcome.reasonArgs()))
                        .update()
                == 1;
    }

    Optional<SyncRun> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::run)
                .optional();
    }

    Optional<SyncRun> newest() {
        return jdbc.sql(SELECT + " order by asked_at desc, id desc limit 1")
                .query(this::run)
                .optional();
    }

    Paged<SyncRun> page(Paged.Request page) {
        List<SyncRun> runs = jdbc.sql(SELECT + " order by asked_at desc, id desc limit :size offset :offset")
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::run)
                .list();
        return page.with(
                runs,
                jdbc.sql("select count(*) from directory_run").query(Long.class).single());
    }

    void forget(Instant before) {
        jdbc.sql("delete from directory_run where ended_at < :before")
                .param("before", SqlTime.of(before))
                .update();
    }

    private SyncRun run(ResultSet row, int number) throws SQLException {
        return new SyncRun(
                row.getObject("id", UUID.class),
                SyncRun.Kind.valueOf(row.getString("kind")),
                SyncRun.State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                moment(row, "asked_at"),
                moment(row, "begun_at"),
                moment(row, "ended_at"),
                row.getObject("leavers_allowed", Integer.class),
                row.getInt("entries"),
                json.read(row.getString("counts"), new TypeReference<Map<String, Integer>>() {}),
                row.getString("reason"),
                json.read(row.getString("reason_args"), new TypeReference<List<String>>() {}));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
