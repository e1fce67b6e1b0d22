package io.marshrut.desks;

import io.marshrut.desks.BoardColumn.StageOfKind;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.sla.SlaState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads boards at the same cost with many open items as with few: how many there are stands in the tally, what is shown is
 * read from the front of an index, and what is late is counted no further than anybody cares.
 */
@Repository
class BoardRows {

    /** No deadline is stored behind every deadline. */
    private static final OffsetDateTime NEVER = OffsetDateTime.MAX;

    private static final String ON_BOARD = "work_item_on_board(w.subject_type, w.origin, w.names, w.state)";
    private static final String STAGES = "unnest(:stageKinds::text[], :stageKeys::text[]) p(kind, stage_key)";
    private static final String AT_STAGE = "w.kind = p.kind and w.stage_key = p.stage_key and " + ON_BOARD;

    /** What a stage holds. */
    record Load(StageOfKind at, long total) {}

    /** What of a stage is late and old, and what people call it. */
    record Standing(StageOfKind at, LocalText title, long overdue, long risky, long matching, Instant oldest) {}

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Load> loads(Asked asked) {
        return jdbc.sql("""
                        select t.kind, t.stage_key, sum(t.n) as n from desk_tally t
                         where t.kind = any(:kinds::text[]) and FITS group by 1, 2 having sum(t.n) > 0
                        """.replace("FITS", asked.fits("t")))
                .params(asked.params())
                .query((row, number) -> new Load(at(row), row.getLong("n")))
                .list();
    }

    List<Standing> standings(Asked asked, Collection<StageOfKind> stages) {
        return jdbc.sql("""
                        select p.kind, p.stage_key, title.stage_ru, title.stage_en, late.n as late, risky.n as risky,
                               matching.n as matching, (select min(one.created_at) from (
                                   select w.created_at from work_item w where AT_STAGE and FITS and STANDING
                                    order by w.created_at limit 1) one) as oldest
                          from STAGES
                          left join lateral (select w.stage_ru, w.stage_en from work_item w where AT_STAGE
                                              order by w.due_at, w.id limit 1) title on true
                         cross join lateral (select count(*) as n from (select 1 from work_item w
                                where AT_STAGE and w.state = 'OPEN' and w.due_at < :now and FITS and STANDING
                                limit :many) one) late
                         cross join lateral (select count(*) as n from (select 1 from work_item w
                                where AT_STAGE and w.state = 'OPEN' and w.warn_at <= :now and w.due_at >= :now
                                  and FITS and STANDING limit :many) one) risky
                         cross join lateral (select count(*) as n from (select 1 from work_item w
                                where MATCHED and AT_STAGE and FITS and STANDING limit :many) one) matching
                        """.replace("AT_STAGE", AT_STAGE)
                        .replace("STAGES", STAGES)
                        .replace("FITS", asked.fits("w"))
                        .replace("MATCHED", asked.filter().sla() == null ? "false" : "true")
                        .replace("STANDING", standing(asked.filter().sla())))
                .params(asked.with(stages))
                .query((row, number) -> new Standing(
                        at(row),
                        new LocalText(row.getString("stage_ru"), row.getString("stage_en")),
                        row.getLong("late"),
                        row.getLong("risky"),
                        row.getLong("matching"),
                        row.getTimestamp("oldest") == null
                                ? null
                                : row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /** The most urgent items of some stages. */
    List<BoardCard> cards(Asked asked, Collection<StageOfKind> stages, long offset, int size) {
        Map<String, Object> params = asked.with(stages);
        params.put("offset", offset);
        params.put("size", size);
        params.put("upTo", offset + size);
        return jdbc.sql("""
                        select w.* from (
                            select one.id, one.due_at from STAGES cross join lateral (
                                select w.id, w.due_at from work_item w where AT_STAGE and FITS and STANDING
                                 order by w.due_at, w.id limit :upTo) one
                             order by one.due_at, one.id limit :size offset :offset) found
                          join work_item w using (id) order by found.due_at, found.id
                        """.replace("AT_STAGE", AT_STAGE)
                        .replace("STAGES", STAGES)
                        .replace("FITS", asked.fits("w"))
                        .replace("STANDING", standing(asked.filter().sla())))
                .params(params)
                .query((row, number) -> card(row))
                .list();
    }

    /** The most urgent items of each of some stages. */
    List<BoardCard> first(Asked asked, Collection<StageOfKind> stages, int each) {
        Map<String, Object> params = asked.with(stages);
        params.put("size", each);
        return jdbc.sql("""
                        select w.* from STAGES cross join lateral (
                                select w.id from work_item w where AT_STAGE and FITS and STANDING
                                 order by w.due_at, w.id limit :size) found
                          join work_item w on w.id = found.id order by w.due_at, w.id
                        """.replace("AT_STAGE", AT_STAGE)
                        .replace("STAGES", STAGES)
                        .replace("FITS", asked.fits("w"))
                        .replace("STANDING", standing(asked.filter().sla())))
                .params(params)
                .query((row, number) -> card(row))
                .list();
    }

    /** Who holds how much, the most first. */
    List<Workload> workloads(Asked asked, long offset, int size) {
        Map<String, Object> params = asked.params();
        params.put("offset", offset);
        params.put("size", size);
        return jdbc.sql("""
                        select held.assignee, held.n, late.n as late, risky.n as risky from (
                            select t.assignee, sum(t.n) as n from desk_tally t
                             where t.kind = any(:kinds::text[]) and t.assignee is not null and FITS_TALLY
                             group by 1 having sum(t.n) > 0 order by 2 desc, 1 limit :size offset :offset) held
                         cross join lateral (select count(*) as n from (select 1 from work_item w
                                where w.assignee = held.assignee and w.state = 'OPEN' and w.due_at < :now
                                  and ON_BOARD and w.kind = any(:kinds::text[]) and FITS_ITEM limit :many) one) late
                         cross join lateral (select count(*) as n from (select 1 from work_item w
                                where w.assignee = held.assignee and w.state = 'OPEN' and w.warn_at <= :now
                                  and w.due_at >= :now and ON_BOARD and w.kind = any(:kinds::text[]) and FITS_ITEM
                                limit :many) one) risky
                         order by held.n desc, held.assignee
                        """.replace("ON_BOARD", ON_BOARD)
                        .replace("FITS_TALLY", asked.fits("t"))
                        .replace("FITS_ITEM", asked.fits("w")))
                .params(params)
                .query((row, number) -> new Workload(
                        row.getString("assignee"),
                        row.getLong("n"),
                        row.getLong("late"),
                        row.getLong("risky"),
                        null,
                        false))
                .list();
    }

    /** How many people hold something, and how much in all; how much nobody holds. */
    record Shares(long people, long held, long unassigned) {}

    Shares shares(Asked asked) {
        return jdbc.sql("""
                        select count(*) filter (where assignee is not null) as people,
                               coalesce(sum(n) filter (where assignee is not null), 0) as held,
                               coalesce(sum(n) filter (where assignee is null), 0) as unassigned
                          from (select t.assignee, sum(t.n) as n from desk_tally t
                                 where t.kind = any(:kinds::text[]) and FITS group by 1 having sum(t.n) > 0) one
                        """.replace("FITS", asked.fits("t")))
                .params(asked.params())
                .query(Shares.class)
                .single();
    }

    /** A condition on items by how it stands with their deadline. */
    private static String standing(SlaState sla) {
        if (sla == null) {
            return "true";
        }
        return switch (sla) {
            case ON_TIME -> "w.state = 'OPEN' and w.warn_at > :now";
            case AT_RISK -> "w.state = 'OPEN' and w.warn_at <= :now and w.due_at >= :now";
            case OVERDUE -> "w.state = 'OPEN' and w.due_at < :now";
            case PAUSED -> "w.state = 'ON_HOLD'";
            case MET, MISSED -> "false";
        };
    }

    private static StageOfKind at(ResultSet row) throws SQLException {
        return new StageOfKind(row.getString("kind"), row.getString("stage_key"));
    }

    private static BoardCard card(ResultSet row) throws SQLException {
        return new BoardCard(
                row.getObject("id", UUID.class),
                UUID.fromString(row.getString("subject_id")),
                row.getString("subject_number"),
                row.getString("subject_title"),
                row.getString("kind"),
                row.getString("stage_key"),
                new LocalText(row.getString("stage_ru"), row.getString("stage_en")),
                Place.of(row.getString("site"), row.getString("department")),
                Set.of((String[]) row.getArray("groups").getArray()),
                row.getString("assignee"),
                row.getString("state").equals("ON_HOLD"),
                row.getTimestamp("created_at").toInstant(),
                deadline(row.getObject("due_at", OffsetDateTime.class)),
                deadline(row.getObject("warn_at", OffsetDateTime.class)),
                false,
                0);
    }

    private static Instant deadline(OffsetDateTime stored) {
        return NEVER.equals(stored) ? null : stored.toInstant();
    }

    /** What is asked for, as conditions and their values; the same on the tally and on items. */
    record Asked(BoardFilter filter, String sight, Map<String, Object> values) {

        /** @param table {@code t} for the tally, {@code w} for items */
        String fits(String table) {
            StringBuilder fits = new StringBuilder(sight.replace("T.", table + "."));
            if (filter.site() != null) {
                fits.append(" and ").append(table).append(".site = :site");
            }
            if (filter.holder() != null) {
                fits.append(" and ")
                        .append(table)
                        .append(
                                filter.holder().equals(BoardFilter.NOBODY)
                                        ? ".assignee is null"
                                        : ".assignee = :holder");
            }
            return fits.toString();
        }

        Map<String, Object> params() {
            return new HashMap<>(values);
        }

        Map<String, Object> with(Collection<StageOfKind> stages) {
            Map<String, Object> params = params();
            params.put("stageKinds", stages.stream().map(StageOfKind::kind).toArray(String[]::new));
            params.put("stageKeys", stages.stream().map(StageOfKind::stage).toArray(String[]::new));
            return params;
        }
    }
}
