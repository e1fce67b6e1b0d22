package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItemFilter.Order;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of the inbox. What is offered to groups is read group by group in the order of the index and merged, so that a
 * page costs the same with a thousand and with a hundred thousand open items.
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
        Map<String, Object> params = new HashMap<>();
        String conditions = conditions(filter, params);
        params.put("me", caller.login());
        params.put("groups", caller.roles().toArray(String[]::new));
        params.put("size", page.size());
        params.put("offset", page.offset());
        params.put("upTo", page.offset() + page.size());
        String order = filter.order() == Order.CREATED ? "created_at desc, id" : "due_at, id";
        String ids = ids(caller, filter.scope(), conditions, order);
        List<WorkItem> items = jdbc.sql("select w.* from (" + ids + ") found join work_item w using (id) order by "
                        + order.replace("created_at", "w.created_at").replace("due_at", "w.due_at"))
                .params(params)
                .query(rows.mapper())
                .list();
        long total = jdbc.sql(total(caller, filter.scope(), conditions))
                .params(params)
                .query(Long.class)
                .single();
        return page.with(items, total);
    }

    WorkItemCounts counts(Caller caller) {
        return jdbc.sql("""
                        select mine.total, mine.overdue, mine.at_risk, offered.total, offered.overdue
                          from (select count(*) as total,
                                       count(*) filter (where w.state = 'OPEN' and w.due_at < :now) as overdue,
                                       count(*) filter (where w.state = 'OPEN' and w.due_at >= :now
                                                                           and w.warn_at <= :now) as at_risk
                                  from work_item w
                                 where w.assignee = :me and w.state in ('OPEN', 'ON_HOLD')) mine,
                               (select count(distinct item_id) as total,
                                       count(distinct item_id) filter (where due_at < :now) as overdue
                                  from work_item_group where group_code = any(:groups)) offered
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("me", caller.login())
                .param("groups", caller.roles().toArray(String[]::new))
                .query((row, n) -> new WorkItemCounts(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    private String ids(Caller caller, WorkItemFilter.Scope scope, String conditions, String order) {
        String columns = "w.id, w.due_at, w.created_at";
        String mine = "select " + columns + " from work_item w where w.assignee = :me and " + PENDING + conditions;
        // the key of the outer order is repeated inside, so that each group's rows come from the index
        String offered = "select distinct " + columns.replace("w.", "one.")
                + " from unnest(:groups) code cross join lateral (select " + columns
                + " from work_item_group g join work_item w on w.id = g.item_id where g.group_code = code" + conditions
                + " order by "
                + order.replace("due_at", "g.due_at")
                        .replace("created_at", "w.created_at")
                        .replace(", id", ", g.item_id")
                + " limit :upTo) one";
        String everything = "select " + columns + " from work_item w where " + PENDING + conditions;
        String chosen = switch (scope) {
            case MINE -> mine;
            case GROUP -> offered;
            case ALL -> readsAll(caller) ? everything : mine + " union " + offered;
        };
        return "select id, due_at, created_at from (" + chosen + ") chosen order by " + order
                + " limit :size offset :offset";
    }

    private String total(Caller caller, WorkItemFilter.Scope scope, String conditions) {
        String mine = "select w.id from work_item w where w.assignee = :me and " + PENDING + conditions;
        // without further conditions the rows of the groups are all that must be counted
        String offered = conditions.isEmpty()
                ? "select distinct g.item_id from work_item_group g where g.group_code = any(:groups)"
                : "select distinct w.id from work_item_group g join work_item w on w.id = g.item_id"
                        + " where g.group_code = any(:groups)" + conditions;
        String everything = "select w.id from work_item w where " + PENDING + conditions;
        return "select count(*) from ("
                + switch (scope) {
                    case MINE -> mine;
                    case GROUP -> offered;
                    case ALL -> readsAll(caller) ? everything : mine + " union " + offered;
                }
                + ") counted";
    }

    private boolean readsAll(Caller caller) {
        return permissions.permits(caller, Permission.READ_ALL_TASKS);
    }

    private String conditions(WorkItemFilter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        equal(conditions, params, "w.kind", "kind", filter.kind());
        equal(conditions, params, "w.stage_key", "stage", filter.stage());
        equal(conditions, params, "w.site", "site", filter.site());
        if (filter.words() != null && !filter.words().isBlank()) {
            conditions.add("lower(w.subject_number || ' ' || w.subject_title) like :words");
            params.put(
                    "words",
                    "%" + filter.words().strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (filter.sla() != null) {
            conditions.add(standing(filter.sla()));
            params.put("now", SqlTime.of(clock.instant()));
        }
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    private static String standing(SlaState sla) {
        return switch (sla) {
            case ON_TIME -> "w.state = 'OPEN' and w.warn_at > :now";
            case AT_RISK -> "w.state = 'OPEN' and w.warn_at <= :now and w.due_at >= :now";
            case OVERDUE -> "w.state = 'OPEN' and w.due_at < :now";
            case PAUSED -> "w.state = 'ON_HOLD'";
            // an item that is still pending has neither met nor missed anything
            case MET, MISSED -> "false";
        };
    }

    private static void equal(
            List<String> conditions, Map<String, Object> params, String column, String name, String value) {
        if (value != null && !value.isBlank()) {
            conditions.add(column + " = :" + name);
            params.put(name, value);
        }
    }
}
