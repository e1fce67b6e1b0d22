package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItemFilter.Order;
import io.marshrut.worklist.WorkItemFilter.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of the inbox and its numbers, at the same cost with a thousand and with a hundred thousand open items: a page is
 * read from the front of an index, group by group, and merged; how many there are stands in the tally.
 */
@Repository
class WorkItemSearch {

    private static final String PENDING = "w.state in ('OPEN', 'ON_HOLD')";
    private static final String PEOPLE = "unnest(:people::text[], :peopleAreas::text[]) p(login, area)";
    private static final String CODES = "unnest(:codes::text[], :codeAreas::text[]) c(code, area)";
    private static final String MINE_TALLY = "exists (select 1 from " + PEOPLE
            + " where p.login = t.assignee and (t.groups = '{}' or p.login = :me) and (p.area is null or t.kind ~ p.area))";
    private static final String OFFERED_TALLY = "t.assignee is null and exists (select 1 from " + CODES
            + " where c.code = any(t.groups) and (c.area is null or t.kind ~ c.area))";
    /** What is about a secret document is nobody's business whom it does not name: no deputy's, no overseer's. */
    private static final String NOT_KEPT = "(w.names is null or :me = any(w.names))";

    private static final String MINE_NOT_KEPT = "(w.names is null or p.login = :me)";
    private static final String TALLY_NOT_KEPT = "coalesce(t.groups[1] not like 'user:%', true)";
    private static final SightSql WITHIN_REACH = new SightSql("w.kind", "w.site", "w.department", "false");

    private final JdbcClient jdbc;
    private final WorkItemRows rows;
    private final Permissions permissions;
    private final Clock clock;

    WorkItemSearch(JdbcClient jdbc, WorkItemRows rows, Permissions permissions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.permissions = permissions;
        this.clock = clock;
    }

    Paged<WorkItem> page(Caller caller, WorkItemFilter filter, Paged.Request page) {
        Map<String, Object> params = params(caller, filter);
        params.put("size", page.size());
        params.put("offset", page.offset());
        params.put("upTo", page.offset() + page.size());
        boolean newestFirst = filter.order() == Order.CREATED;
        // ids are given in the order of creation
        String order = newestFirst ? "id desc" : "due_at, id";
        String ids = "select id, due_at from (" + ids(caller, filter, order, params) + ") chosen order by " + order
                + " limit :size offset :offset";
        List<WorkItem> items = jdbc.sql("select w.* from (" + ids + ") found join work_item w using (id) order by "
                        + (newestFirst ? "found.id desc" : "found.due_at, found.id"))
                .params(params)
                .query(rows.mapper())
                .list();
        long total = jdbc.sql(isTallied(caller, filter) ? tally(caller, filter) : total(caller, filter, params))
                .params(params)
                .query(Long.class)
                .single();
        return page.with(items, total);
    }

    WorkItemCounts counts(Caller caller) {
        Map<String, Object> params = new HashMap<>();
        capacities(caller, params);
        params.put("now", SqlTime.of(clock.instant()));
        params.put("most", WorkItemCounts.MOST_LATE);
        return jdbc.sql("""
                        select waiting.mine, waiting.offered, late.mine, risky.mine, late.offered
                          from (select coalesce(sum(t.n) filter (where MINE), 0) as mine,
                                       coalesce(sum(t.n) filter (where OFFERED), 0) as offered
                                  from work_item_tally t where MINE or OFFERED) waiting,
                               (select (select count(*)
                                          from PEOPLE cross join lateral
                                               (select 1 from work_item w
                                                 where w.assignee = p.login and w.state in ('OPEN', 'ON_HOLD')
                                                   and w.state = 'OPEN' and w.due_at < :now
                                                   and OPEN_TO_ME and (p.area is null or w.kind ~ p.area)
                                                 limit :most) one) as mine,
                                       (select count(*) from (select distinct one.item_id
                                                                from CODES cross join lateral
                                                                     (select g.item_id from work_item_group g
                                                                       where g.group_code = c.code and g.due_at < :now
                                                                         and (c.area is null or g.kind ~ c.area)
                                                                       limit :most) one
                                                               limit :most) two) as offered) late,
                               (select count(*) as mine
                                  from PEOPLE cross join lateral
                                       (select 1 from work_item w
                                         where w.assignee = p.login and w.state = 'OPEN'
                                           and w.due_at >= :now and w.warn_at <= :now
                                           and OPEN_TO_ME and (p.area is null or w.kind ~ p.area)
                                         limit :most) one) risky
                        """.replace("OPEN_TO_ME", MINE_NOT_KEPT)
                        .replace("MINE", MINE_TALLY)
                        .replace("OFFERED", OFFERED_TALLY)
                        .replace("PEOPLE", PEOPLE)
                        .replace("CODES", CODES))
                .params(params)
                .query((row, n) -> new WorkItemCounts(
                        row.getLong(1),
                        Math.min(row.getLong(3), WorkItemCounts.MOST_LATE),
                        Math.min(row.getLong(4), WorkItemCounts.MOST_LATE),
                        row.getLong(2),
                        row.getLong(5)))
                .single();
    }

    /** The ids of a scope, none more than the page needs. */
    private String ids(Caller caller, WorkItemFilter filter, String order, Map<String, Object> params) {
        String mine = "select one.id, one.due_at from " + PEOPLE + " cross join lateral"
                + " (select w.id, w.due_at from work_item w where w.assignee = p.login and " + PENDING
                + " and " + MINE_NOT_KEPT + " and (p.area is null or w.kind ~ p.area)" + conditions(filter, "w")
                + " order by " + order
                + " limit :upTo) one";
        // the key of the outer order is repeated inside, so that each group's rows come from the index
        String offered = "select distinct one.id, one.due_at from " + CODES + " cross join lateral"
                + " (select g.item_id as id, g.due_at from " + offers(filter) + " where g.group_code = c.code"
                + " and (c.area is null or g.kind ~ c.area)" + conditions(filter, "g") + " order by "
                + (filter.order() == Order.CREATED ? "g.item_id desc" : "g.due_at, g.item_id") + " limit :upTo) one";
        return switch (filter.scope()) {
            case MINE -> mine;
            case GROUP -> offered;
            // what somebody holds is not offered
            case ALL ->
                readsAll(caller)
                        ? "select w.id, w.due_at from work_item w where " + PENDING + " and " + NOT_KEPT
                                + conditions(filter, "w")
                                + " order by " + order + " limit :upTo"
                        : "(" + mine + ") union (" + offered + ")"
                                + (oversees(caller)
                                        ? " union (select w.id, w.due_at from work_item w where " + PENDING
                                                + " and w.names is null and "
                                                + WITHIN_REACH.condition(sight(caller), params)
                                                + conditions(filter, "w") + " order by " + order + " limit :upTo)"
                                        : "");
        };
    }

    /** How many there are that fit the filter. */
    private String total(Caller caller, WorkItemFilter filter, Map<String, Object> params) {
        String mine = "select w.id from " + PEOPLE + " join work_item w on w.assignee = p.login where " + PENDING
                + " and " + MINE_NOT_KEPT + " and (p.area is null or w.kind ~ p.area)" + conditions(filter, "w");
        String offered = "select g.item_id from " + CODES + " cross join " + offers(filter)
                + " where g.group_code = c.code and (c.area is null or g.kind ~ c.area)" + conditions(filter, "g");
        return switch (filter.scope()) {
            case MINE -> "select count(*) from (" + mine + ") one";
            case GROUP -> "select count(distinct item_id) from (" + offered + ") one";
            case ALL ->
                readsAll(caller)
                        ? "select count(*) from work_item w where " + PENDING + " and " + NOT_KEPT
                                + conditions(filter, "w")
                        : "select count(*) from (" + mine + " union " + offered
                                + (oversees(caller)
                                        ? " union select w.id from work_item w where " + PENDING
                                                + " and w.names is null and "
                                                + WITHIN_REACH.condition(sight(caller), params)
                                                + conditions(filter, "w")
                                        : "")
                                + ") one";
        };
    }

    /** A bounded overseer's items are counted one by one. */
    private boolean isTallied(Caller caller, WorkItemFilter filter) {
        boolean bounded = filter.scope() == Scope.ALL && !readsAll(caller) && oversees(caller);
        return filter.isSimple() && !bounded;
    }

    private String tally(Caller caller, WorkItemFilter filter) {
        return "select coalesce(sum(t.n), 0) from work_item_tally t where "
                + (filter.hasKind() ? "t.kind = :kind and " : "")
                + switch (filter.scope()) {
                    case MINE -> MINE_TALLY;
                    case GROUP -> OFFERED_TALLY;
                    case ALL ->
                        "(" + (readsAll(caller) ? TALLY_NOT_KEPT + " or " : "") + MINE_TALLY + " or " + OFFERED_TALLY
                                + ")";
                };
    }

    private boolean readsAll(Caller caller) {
        return sight(caller).isUnlimited();
    }

    /** Whether items beyond those of one's own capacities are the caller's business. */
    private boolean oversees(Caller caller) {
        return permissions.permits(caller, Permission.READ_TASKS);
    }

    private Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_TASKS);
    }

    /** In whose places the caller acts, and what is offered to them there; an area of null is everything. */
    private static void capacities(Caller caller, Map<String, Object> params) {
        List<String[]> people = new ArrayList<>();
        List<String[]> codes = new ArrayList<>();
        for (Capacity capacity : caller.capacities()) {
            String area = capacity.area().expression();
            people.add(new String[] {capacity.login(), area});
            capacity.groups().forEach(group -> codes.add(new String[] {group, area}));
        }
        // what is offered to somebody by name
        codes.add(new String[] {"user:" + caller.login(), null});
        params.put("me", caller.login());
        params.put("people", column(people, 0));
        params.put("peopleAreas", column(people, 1));
        params.put("codes", column(codes, 0));
        params.put("codeAreas", column(codes, 1));
    }

    private static String[] column(List<String[]> rows, int number) {
        return rows.stream().map(row -> row[number]).toArray(String[]::new);
    }

    /** The offers alone, or with their items where words of these are looked for. */
    private static String offers(WorkItemFilter filter) {
        return filter.hasWords() ? "work_item_group g join work_item w on w.id = g.item_id" : "work_item_group g";
    }

    private Map<String, Object> params(Caller caller, WorkItemFilter filter) {
        Map<String, Object> params = new HashMap<>();
        capacities(caller, params);
        params.put("kind", filter.kind());
        params.put("stage", filter.stage());
        params.put("site", filter.site());
        params.put("now", SqlTime.of(clock.instant()));
        if (filter.hasWords()) {
            params.put(
                    "words",
                    "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return params;
    }

    /** @param table {@code w} for items, {@code g} for offers, which know of their items what filters ask for */
    private static String conditions(WorkItemFilter filter, String table) {
        StringBuilder conditions = new StringBuilder();
        equal(conditions, table + ".kind = :kind", filter.kind());
        equal(conditions, table + ".stage_key = :stage", filter.stage());
        equal(conditions, table + ".site = :site", filter.site());
        if (filter.hasWords()) {
            conditions.append(" and lower(w.subject_number || ' ' || w.subject_title) like :words");
        }
        if (filter.sla() != null) {
            conditions.append(" and ").append(standing(filter.sla(), table));
        }
        return conditions.toString();
    }

    private static String standing(SlaState sla, String table) {
        // what is offered is open
        String open = table.equals("g") ? "" : "w.state = 'OPEN' and ";
        return switch (sla) {
            case ON_TIME -> open + table + ".warn_at > :now";
            case AT_RISK -> open + table + ".warn_at <= :now and " + table + ".due_at >= :now";
            case OVERDUE -> open + table + ".due_at < :now";
            case PAUSED -> table.equals("g") ? "false" : "w.state = 'ON_HOLD'";
            // an item that is still pending has neither met nor missed anything
            case MET, MISSED -> "false";
        };
    }

    private static void equal(StringBuilder conditions, String condition, String value) {
        if (value != null && !value.isBlank()) {
            conditions.append(" and ").append(condition);
        }
    }
}
