package io.marshrut.requests;

import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of watchers. */
@Repository
class WatcherRows {

    private final JdbcClient jdbc;

    WatcherRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first added first. */
    List<Watcher> of(UUID request) {
        return jdbc.sql("select * from request_watcher where request_id = :request order by added_at, login")
                .param("request", request)
                .query(WatcherRows::watcher)
                .list();
    }

    Optional<Watcher> find(UUID request, String login) {
        return jdbc.sql("select * from request_watcher where request_id = :request and login = :login")
                .param("request", request)
                .param("login", login)
                .query(WatcherRows::watcher)
                .optional();
    }

    void write(UUID request, Watcher watcher) {
        jdbc.sql("""
                        insert into request_watcher (request_id, login, added_by, added_at)
                        values (:request, :login, :by, :at)
                        on conflict (request_id, login) do update set added_by = excluded.added_by
                        """)
                .param("request", request)
                .param("login", watcher.login())
                .param("by", watcher.addedBy())
                .param("at", SqlTime.of(watcher.addedAt()))
                .update();
    }

    void delete(UUID request, String login) {
        jdbc.sql("delete from request_watcher where request_id = :request and login = :login")
                .param("request", request)
                .param("login", login)
                .update();
    }

    private static Watcher watcher(ResultSet row, int number) throws SQLException {
        return new Watcher(
                row.getString("login"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
