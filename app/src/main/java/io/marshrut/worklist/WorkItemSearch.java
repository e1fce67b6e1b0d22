package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItemFilter.Order;
import java.time.Clock;
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
        String ids = "select id, due_at from (" + ids(caller, filter, order) + ") chosen order by " + order
                + " limit :size offset :offset";
        List<WorkItem> items = jdbc.sql("select w.* from (" + ids + ") found join work_item w using (id) order by "
                        + (newestFirst ? "found.id desc" : "found.due_at, found.id"))
                .params(params)
                .query(rows.mapper())
                .list();
        long total = jdbc.sql(filter.isSimple() ? tally(caller, filter) : total(caller, filter))
                .params(params)
                .query(Long.class)
                .single();
        return page.with(items, total);
    }

    WorkItemCounts counts(Caller caller) {
        return jdbc.sql("""
                        select waiting.mine, waiting.offered, late.mine, risky.mine, late.offered
                          from (select coalesce(sum(t.n) filter (where t.assignee = :me), 0) as mine,
                                       coalesce(sum(t.n) filter (where t.assignee is null), 0) as offered
                                  from work_item_tally t
                                 where t.assignee = :me or t.assignee is null and t.groups && :groups::text[]) waiting,
                               (select (select count(*) from (select 1 from work_item w
                                                               where w.assignee = :me and w.state in ('OPEN', 'ON_HOLD')
                                                                 and w.state = 'OPEN' and w.due_at < :now
                                                               limit :most) one) as mine,
                                       (select count(*) from (select distinct one.item_id
                                                                from unnest(:groups) code cross join lateral
                                                                     (select g.item_id from work_item_group g
                                                                       where g.group_code = code and g.due_at < :now
                                                                       limit :most) one
                                                               limit :most) two) as offered) late,
                               (select count(*) as mine
                                  from (select 1 from work_item w
                                         where w.assignee = :me and w.state = 'OPEN'
                                           and w.due_at >= :now and w.warn_at <= :now
                                         limit :most) one) risky
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("me", caller.login())
                .param("groups", caller.roles().toArray(String[]::new))
                .param("most", WorkItemCounts.MOST_LATE)
                .query((row, n) -> new WorkItemCounts(
                        row.getLong(1), row.getLong(3), row.getLong(4), row.getLong(2), row.getLong(5)))
                .single();
    }

    /** The ids of a scope, none more than the page needs. */
    private String ids(Caller caller, WorkItemFilter filter, String order) {
        String mine = "select w.id, w.due_at from work_item w where w.assignee = :me and " + PENDING
                + conditions(filter, "w") + " order by " + order + " limit :upTo";
        // the key of the outer order is repeated inside, so that each group's rows come from the index
        String offered = "select distinct one.id, one.due_at from unnest(:groups) code cross join lateral"
                + " (select g.item_id as id, g.due_at from " + offers(filter) + " where g.group_code = code"
                + conditions(filter, "g") + " order by "
                + (filter.order() == Order.CREATED ? "g.item_id desc" : "g.due_at, g.item_id") + " limit :upTo) one";
        String everything = "select w.id, w.due_at from work_item w where " + PENDING + conditions(filter, "w")
                + " order by " + order + " limit :upTo";
        return switch (filter.scope()) {
            case MINE -> mine;
            case GROUP -> offered;
            // what somebody holds is not offered
            case ALL -> readsAll(caller) ? everything : "(" + mine + ") union all (" + offered + ")";
        };
    }

    /** How many there are that fit the filter. */
    private String total(Caller caller, WorkItemFilter filter) {
        String mine = "(select count(*) from work_item w where w.assignee = :me and " + PENDING
                + conditions(filter, "w") + ")";
        String offered = "(select count(distinct g.item_id) from " + offers(filter)
                + " where g.group_code = any(:groups)" + conditions(filter, "g") + ")";
        String everything = "(select count(*) from work_item w where " + PENDING + conditions(filter, "w") + ")";
        return "select "
                + switch (filter.scope()) {
                    case MINE -> mine;
                    case GROUP -> offered;
                    case ALL -> readsAll(caller) ? everything : mine + " + " + offered;
                };
    }

    private String tally(Caller caller, WorkItemFilter filter) {
        String mine = "t.assignee = :me";
        String offered = "t.assignee is null and t.groups && :groups::text[]";
        return "select coalesce(sum(t.n), 0) from work_item_tally t where "
                + (filter.hasKind() ? "t.kind = :kind and " : "")
                + switch (filter.scope()) {
                    case MINE -> mine;
                    case GROUP -> offered;
                    case ALL -> readsAll(caller) ? "true" : "(" + mine + " or " + offered + ")";
                };
    }

    private boolean readsAll(Caller caller) {
        return permissions.permits(caller, Permission.READ_ALL_TASKS);
    }

    /** The offers alone, or with their items where words of these are looked for. */
    private static String offers(WorkItemFilter filter) {
        return filter.hasWords() ? "work_item_group g join work_item w on w.id = g.item_id" : "work_item_group g";
    }

    private Map<String, Object> params(Caller caller, WorkItemFilter filter) {
        Map<String, Object> params = new HashMap<>();
        params.put("me", caller.login());
        params.put("groups", caller.roles().toArray(String[]::new));
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
