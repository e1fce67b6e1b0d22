package io.marshrut.recurring;

import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of plans, newest first. */
@Repository
class PlanList {

    private static final String FILTER = """
             from recurring_plan p
            where (p.owner = :login or not :mine and (:everything or p.desk = any(:desks::text[])))
              and (cast(:state as text) is null or p.state = :state)
              and (cast(:kind as text) is null or p.kind = :kind)
              and (cast(:site as text) is null
                   or exists (select 1 from recurring_line l where l.plan_id = p.id and l.site = :site and l.ended_because is null))
              and (cast(:words as text) is null or lower(p.title) like :words)
            """;

    private final JdbcClient jdbc;
    private final PlanSight sight;
    private final PlanRows rows;

    PlanList(JdbcClient jdbc, PlanSight sight, PlanRows rows) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.rows = rows;
    }

    Paged<PlanLook> page(Caller caller, PlanFilter filter, Paged.Request page) {
        return page.with(
                filtered(caller, filter, """
                        select p.*, n.next_day, n.lines from (select p.* %s order by p.created_at desc, p.id desc limit :size offset :offset) p
                          cross join lateral (select min(l.next_day) as next_day, count(*) as lines from recurring_line l
                                               where l.plan_id = p.id and l.ended_because is null) n
                         order by p.created_at desc, p.id desc
                        """.formatted(FILTER))
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, n) -> new PlanLook(
                                rows.plan(row, n), row.getObject("next_day", LocalDate.class), row.getInt("lines")))
                        .list(),
                filtered(caller, filter, "select count(*)" + FILTER)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec filtered(Caller caller, PlanFilter filter, String sql) {
        return jdbc.sql(sql)
                .param("login", caller.login())
                .param("mine", filter.mine())
                .param("everything", sight.seesAll(caller))
                .param("desks", sight.desks(caller).toArray(String[]::new))
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", blankToNull(filter.kind()))
                .param("site", blankToNull(filter.site()))
                .param("words", like(filter.words()));
    }

    private static String like(String words) {
        return blankToNull(words) == null
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
