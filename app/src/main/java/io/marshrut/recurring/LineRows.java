package io.marshrut.recurring;

import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of plans, and what became of their repetitions. */
@Repository
class LineRows {

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of plans that are active, those whose moment has come, the oldest first; with their plans. */
    List<UUID> due(Instant now) {
        return jdbc.sql("""
                        select l.id from recurring_line l join recurring_plan p on p.id = l.plan_id
                         where l.file_at <= :now and p.state = 'ACTIVE'
                         order by l.file_at, l.id
                        """).param("now", SqlTime.of(now)).query(UUID.class).list();
    }

    Optional<PlanLine> find(UUID id) {
        return jdbc.sql("select * from recurring_line where id = :id")
                .param("id", id)
                .query(LineRows::line)
                .optional();
    }

    /** The line that waits for the end of a request. */
    Optional<PlanLine> waitingFor(UUID request) {
        return jdbc.sql("select * from recurring_line where waits_for = :request")
                .param("request", request)
                .query(LineRows::line)
                .optional();
    }

    /** Those that have ended as well, by the next day. */
    List<PlanLine> of(UUID plan) {
        return jdbc.sql("select * from recurring_line where plan_id = :plan order by next_day nulls last, site, id")
                .param("plan", plan)
                .query(LineRows::line)
                .list();
    }

    /** @param fileAt null where nothing is to come */
    void write(PlanLine line, Instant fileAt) {
        jdbc.sql("""
                        insert into recurring_line (id, plan_id, site, asset_id, last_on, last_day, done, next_on, next_day, file_at,
                                                    waits_for, last_request, ended_because)
                        values (:id, :plan, :site, :asset, :lastOn, :lastDay, :done, :nextOn, :nextDay, :fileAt, :waits, :last, :ended)
                        on conflict (id) do update
                           set site = excluded.site, last_on = excluded.last_on, last_day = excluded.last_day, done = excluded.done,
                               next_on = excluded.next_on, next_day = excluded.next_day, file_at = excluded.file_at,
                               waits_for = excluded.waits_for, last_request = excluded.last_request,
                               ended_because = excluded.ended_because
                        """)
                .param("id", line.id())
                .param("plan", line.plan())
                .param("site", line.site())
                .param("asset", line.asset())
                .param("lastOn", line.progress().lastOn())
                .param("lastDay", line.progress().lastDay())
                .param("done", line.progress().done())
                .param("nextOn", line.next() == null ? null : line.next().ruleOn())
                .param("nextDay", line.nextDay())
                .param("fileAt", fileAt == null ? null : SqlTime.of(fileAt))
                .param("waits", line.waitsFor())
                .param("last", line.lastRequest())
                .param(
                        "ended",
                        line.endedBecause() == null ? null : line.endedBecause().name())
                .update();
    }

    static PlanLine fresh(UUID plan, String site, UUID asset, LocalDate today) {
        return new PlanLine(Ids.next(), plan, site, asset, Progress.from(today), null, null, null, null);
    }

    /** Once for each repetition of a line: the key refuses a second. */
    void note(PlanLine line, Occurrence occurrence, FiledOccurrence.Outcome outcome, UUID request, Instant at) {
        jdbc.sql("""
                        insert into recurring_occurrence (line_id, rule_on, day, outcome, request_id, at)
                        values (:line, :on, :day, :outcome, :request, :at)
                        """)
                .param("line", line.id())
                .param("on", occurrence.ruleOn())
                .param("day", occurrence.day())
                .param("outcome", outcome.name())
                .param("request", request)
                .param("at", SqlTime.of(at))
                .update();
    }

    List<FiledOccurrence> occurrences(UUID plan, int limit, long offset) {
        return jdbc.sql("""
                        select o.*, l.site, l.asset_id from recurring_occurrence o join recurring_line l on l.id = o.line_id
                         where l.plan_id = :plan
                         order by o.day desc, o.at desc, o.line_id limit :limit offset :offset
                        """)
                .param("plan", plan)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new FiledOccurrence(
                        new Occurrence(
                                row.getObject("rule_on", LocalDate.class), row.getObject("day", LocalDate.class)),
                        FiledOccurrence.Outcome.valueOf(row.getString("outcome")),
                        row.getString("site"),
                        row.getObject("asset_id", UUID.class),
                        row.getObject("request_id", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    long countOccurrences(UUID plan) {
        return jdbc.sql("""
                        select count(*) from recurring_occurrence o join recurring_line l on l.id = o.line_id
                         where l.plan_id = :plan
                        """).param("plan", plan).query(Long.class).single();
    }

    static PlanLine line(ResultSet row, int number) throws SQLException {
        LocalDate nextOn = row.getObject("next_on", LocalDate.class);
        return new PlanLine(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("site"),
                row.getObject("asset_id", UUID.class),
                new Progress(
                        row.getObject("last_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("done")),
                nextOn == null ? null : new Occurrence(nextOn, row.getObject("next_day", LocalDate.class)),
                row.getObject("waits_for", UUID.class),
                row.getObject("last_request", UUID.class),
                row.getString("ended_because") == null ? null : LineEnd.valueOf(row.getString("ended_because")));
    }
}
