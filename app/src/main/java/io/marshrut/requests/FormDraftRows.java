package io.marshrut.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marshrut.shared.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of drafts. */
@Repository
class FormDraftRows {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    FormDraftRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<FormDraft> of(String login) {
        return jdbc.sql("select * from form_draft where login = :login order by saved_at desc, kind")
                .param("login", login)
                .query(this::draft)
                .list();
    }

    Optional<FormDraft> find(String login, String kind) {
        return jdbc.sql("select * from form_draft where login = :login and kind = :kind")
                .param("login", login)
                .param("kind", kind)
                .query(this::draft)
                .optional();
    }

    void write(String login, FormDraft draft) {
        jdbc.sql("""
                        insert into form_draft (login, kind, fields, site, on_behalf_of, saved_at)
                        values (:login, :kind, :fields::jsonb, :site, :onBehalfOf, :now)
                        on conflict (login, kind) do update
                           set fields = excluded.fields, site = excluded.site, on_behalf_of = excluded.on_behalf_of,
                               saved_at = excluded.saved_at
                        """)
                .param("login", login)
                .param("kind", draft.kind())
                .param("fields", written(draft.fields()))
                .param("site", draft.site())
                .param("onBehalfOf", draft.onBehalfOf())
                .param("now", SqlTime.of(draft.savedAt()))
                .update();
    }

    void leaveNewest(String login, int most) {
        jdbc.sql("""
                        delete from form_draft where login = :login and kind in (
                            select kind from form_draft where login = :login
                             order by saved_at desc, kind offset :most)
                        """).param("login", login).param("most", most).update();
    }

    void delete(String login, String kind) {
        jdbc.sql("delete from form_draft where login = :login and kind = :kind")
                .param("login", login)
                .param("kind", kind)
                .update();
    }

    void deleteOlder(Instant before) {
        jdbc.sql("delete from form_draft where saved_at < :before")
                .param("before", SqlTime.of(before))
                .update();
    }

    private FormDraft draft(ResultSet row, int number) throws SQLException {
        return new FormDraft(
                row.getString("kind"),
                read(row.getString("fields")),
                row.getString("site"),
                row.getString("on_behalf_of"),
                row.getTimestamp("saved_at").toInstant());
    }

    private String written(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
