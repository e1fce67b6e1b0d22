package io.marshrut.documentpackages;

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

/** What sites were asked for, in its table. */
@Repository
class SiteRequestRows {

    private final JdbcClient jdbc;

    SiteRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SiteRequest asked) {
        jdbc.sql("""
                        insert into package_request (id, package_id, missing, asked_by, asked_at, comment)
                        values (:id, :package, :missing::text[], :by, :at, :comment)
                        """)
                .param("id", asked.id())
                .param("package", asked.packageId())
                .param("missing", asked.missing().toArray(String[]::new))
                .param("by", asked.askedBy())
                .param("at", SqlTime.of(asked.askedAt()))
                .param("comment", asked.comment())
                .update();
    }

    void started(UUID id, String instanceId) {
        jdbc.sql("update package_request set instance_id = :instance where id = :id")
                .param("instance", instanceId)
                .param("id", id)
                .update();
    }

    void end(UUID id, SiteRequest.Outcome outcome, String by, String answer, Instant at) {
        jdbc.sql("""
                        update package_request set outcome = :outcome, answered_by = :by, answer = :answer, ended_at = :at
                         where id = :id
                        """)
                .param("outcome", outcome.name())
                .param("by", by)
                .param("answer", answer)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
    }

    Optional<SiteRequest> find(UUID id) {
        return jdbc.sql("select * from package_request where id = :id")
                .param("id", id)
                .query(SiteRequestRows::found)
                .optional();
    }

    Optional<SiteRequest> open(UUID packageId) {
        return of(packageId).stream().filter(SiteRequest::isOpen).findFirst();
    }

    /** Of a package, the latest first. */
    List<SiteRequest> of(UUID packageId) {
        return jdbc.sql("select * from package_request where package_id = :package order by asked_at desc, id desc")
                .param("package", packageId)
                .query(SiteRequestRows::found)
                .list();
    }

    private static SiteRequest found(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        Timestamp ended = row.getTimestamp("ended_at");
        return new SiteRequest(
                row.getObject("id", UUID.class),
                row.getObject("package_id", UUID.class),
                List.of((String[]) row.getArray("missing").getArray()),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("comment"),
                row.getString("instance_id"),
                outcome == null ? null : SiteRequest.Outcome.valueOf(outcome),
                row.getString("answered_by"),
                row.getString("answer"),
                ended == null ? null : ended.toInstant());
    }
}
