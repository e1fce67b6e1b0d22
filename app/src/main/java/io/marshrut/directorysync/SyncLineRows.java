package io.marshrut.directorysync;

import com.fasterxml.jackson.core.type.TypeReference;
import io.marshrut.directory.OuterChange;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.tables.FieldChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The report of a run, line by line. */
@Repository
class SyncLineRows {

    private static final String FILTER = """
             where run_id = :run
               and (cast(:state as text) is null or state = :state
                    or :state = 'REMARKED' and jsonb_array_length(remarks) > 0)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonTexts json;

    SyncLineRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonTexts json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** In place of what an earlier try of the same run wrote. */
    void replace(UUID run, List<SyncLine> lines) {
        jdbc.sql("delete from directory_run_line where run_id = :run")
                .param("run", run)
                .update();
        MapSqlParameterSource[] rows = new MapSqlParameterSource[lines.size()];
        for (int at = 0; at < rows.length; at++) {
            SyncLine line = lines.get(at);
            rows[at] = new MapSqlParameterSource()
                    .addValue("run", run)
                    .addValue("number", at + 1)
                    .addValue("state", line.state().name())
                    .addValue("login", line.login())
                    .addValue("external", line.externalId())
                    .addValue("place", line.place())
                    .addValue("title", line.title())
                    .addValue("changes", json.write(line.changes()))
                    .addValue("errors", json.write(line.errors()))
                    .addValue("remarks", json.write(line.remarks()));
        }
        batches.batchUpdate("""
                        insert into directory_run_line (run_id, number, state, login, external_id, place, title, changes,
                                                        errors, remarks)
                        values (:run, :number, :state, :login, :external, :place, :title, :changes::jsonb,
                                :errors::jsonb, :remarks::jsonb)
                        """, rows);
    }

    /** @param state null for all, {@code REMARKED} for those with a remark */
    Paged<SyncLine> page(UUID run, String state, Paged.Request page) {
        List<SyncLine> lines = jdbc.sql(
                        "select * from directory_run_line" + FILTER + " order by number limit :size offset :offset")
                .param("run", run)
                .param("state", state)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::line)
                .list();
        long total = jdbc.sql("select count(*) from directory_run_line" + FILTER)
                .param("run", run)
                .param("state", state)
                .query(Long.class)
                .single();
        return page.with(lines, total);
    }

    private SyncLine line(ResultSet row, int number) throws SQLException {
        TypeReference<List<FieldError>> errors = new TypeReference<>() {};
        return new SyncLine(
                OuterChange.State.valueOf(row.getString("state")),
                row.getString("login"),
                row.getString("external_id"),
                row.getString("place"),
                row.getString("title"),
                json.read(row.getString("changes"), new TypeReference<List<FieldChange>>() {}),
                json.read(row.getString("errors"), errors),
                json.read(row.getString("remarks"), errors));
    }
}
