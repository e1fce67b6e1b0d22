package io.marshrut.desks;

import io.marshrut.desks.Figures.StageTime;
import io.marshrut.desks.Figures.Totals;
import io.marshrut.desks.Figures.Volume;
import io.marshrut.shared.LocalText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds figures up in the database: requests by when they came and went, clocks by when they ended, returns as the journal
 * has them. */
@Repository
class FigureRows {

    private static final String OF_DESK = "r.kind = any(:kinds::text[]) and (:site::text is null or r.site = :site)";
    private static final String CLOSED = OF_DESK + " and r.closed_at >= :from and r.closed_at < :to";
    /** Clocks of requests' stages; those of other things have ids of other things. */
    private static final String ENDED = """
            from sla_clock c join service_request r on r.id = case when c.subject_type = 'request' then c.subject_id::uuid end
             where c.ended_at >= :from and c.ended_at < :to and c.state in ('MET', 'MISSED') and OF_DESK
            """.replace("OF_DESK", OF_DESK);

    private final JdbcClient jdbc;

    FigureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Totals totals(Map<String, Object> params) {
        return jdbc.sql("""
                        select filed.n as filed, gone.*, still.n as open, clocks.met, clocks.missed
                          from (select count(*) as n from service_request r
                                 where OF_DESK and r.created_at >= :from and r.created_at < :to) filed,
                               (select count(*) as n from service_request r
                                 where OF_DESK and r.created_at < :to
                                   and (r.closed_at is null or r.closed_at >= :to)) still,
                               (select count(*) filter (where c.state = 'MET') as met,
                                       count(*) filter (where c.state = 'MISSED') as missed ENDED) clocks,
                               (select count(*) as closed,
                                       count(*) filter (where r.status = 'COMPLETED') as completed,
                                       count(*) filter (where r.status = 'REJECTED') as rejected,
                                       count(*) filter (where r.status = 'WITHDRAWN') as withdrawn,
                                       count(*) filter (where exists (select 1 from journal_entry j
                                           where j.subject_type = 'request' and j.subject_id = r.id::text
                                             and j.event = 'stage.decided' and j.details ->> 'outcome' = 'RETURN')) as returned,
                                       percentile_cont(0.5) within group (order by extract(epoch from r.closed_at - r.created_at))
                                           filter (where r.status <> 'WITHDRAWN') as median,
                                       percentile_cont(0.9) within group (order by extract(epoch from r.closed_at - r.created_at))
                                           filter (where r.status <> 'WITHDRAWN') as p90,
                                       count(s.score) as scored, round(avg(s.score), 2) as score
                                  from service_request r left join request_survey s on s.request_id = r.id
                                 where CLOSED) gone
                        """.replace("ENDED", ENDED).replace("OF_DESK", OF_DESK).replace("CLOSED", CLOSED))
                .params(params)
                .query((row, number) -> new Totals(
                        row.getLong("filed"),
                        row.getLong("closed"),
                        row.getLong("completed"),
                        row.getLong("rejected"),
                        row.getLong("withdrawn"),
                        row.getLong("open"),
                        row.getLong("met"),
                        row.getLong("missed"),
                        row.getLong("returned"),
                        seconds(row, "median"),
                        seconds(row, "p90"),
                        row.getLong("scored"),
                        row.getBigDecimal("score")))
                .single();
    }

    /** @param unit day, week or month */
    List<Volume> volumes(Map<String, Object> params) {
        return jdbc.sql("""
                        with filed as (select date_trunc(:unit, r.created_at at time zone :zone)::date as day, count(*) as n
                                         from service_request r
                                        where OF_DESK and r.created_at >= :from and r.created_at < :to group by 1),
                             closed as (select date_trunc(:unit, r.closed_at at time zone :zone)::date as day, count(*) as n
                                          from service_request r where CLOSED group by 1),
                             before as (select count(*) as n from service_request r
                                         where OF_DESK and r.created_at < :from
                                           and (r.closed_at is null or r.closed_at >= :from)),
                             days as (select one::date as day
                                        from generate_series(date_trunc(:unit, :first::timestamp), :last::timestamp,
                                                             ('1 ' || :unit)::interval) one)
                        select days.day, coalesce(filed.n, 0) as filed, coalesce(closed.n, 0) as closed,
                               before.n + sum(coalesce(filed.n, 0) - coalesce(closed.n, 0)) over (order by days.day) as open
                          from days cross join before left join filed using (day) left join closed using (day)
                         order by days.day
                        """.replace("OF_DESK", OF_DESK).replace("CLOSED", CLOSED))
                .params(params)
                .query((row, number) -> new Volume(
                        row.getObject("day", LocalDate.class),
                        row.getLong("filed"),
                        row.getLong("closed"),
                        row.getLong("open")))
                .list();
    }

    /** @param title what a stage of a kind is called */
    List<StageTime> stages(Map<String, Object> params, BiFunction<String, String, LocalText> title) {
        return jdbc.sql("""
                        select r.kind, c.stage_key, count(*) as done, count(*) filter (where c.state = 'MET') as met,
                               percentile_cont(0.5) within group (order by c.worked_seconds) as median,
                               percentile_cont(0.9) within group (order by c.worked_seconds) as p90
                        ENDED group by 1, 2 order by 1, 2
                        """.replace("ENDED", ENDED))
                .params(params)
                .query((row, number) -> new StageTime(
                        row.getString("kind"),
                        row.getString("stage_key"),
                        title.apply(row.getString("kind"), row.getString("stage_key")),
                        row.getLong("done"),
                        row.getLong("met"),
                        seconds(row, "median"),
                        seconds(row, "p90")))
                .list();
    }

    private static Long seconds(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Math.round(value);
    }
}
