package io.marshrut.worklist;

import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Open items by sorts: what is said of a sort is worked out once, whatever the number of its items; these are read from
 * indexes by the page.
 */
@Repository
class ForecastRows {

    private static final String BETWEEN_CODES = "\u001f";
    private static final SightSql WITHIN_REACH = new SightSql("w.kind", "w.site", "w.department", "false");

    private static final String EXPOSED = """
            select w.id, w.due_at, r.n, r.day
              from unnest(:heldNumbers::int[], :heldDays::date[], :holders::text[], :heldKinds::text[])
                   r(n, day, assignee, kind)
              join work_item w on w.assignee = r.assignee and w.kind = r.kind and w.state in ('OPEN', 'ON_HOLD')
             where CONDITIONS
            union all
            select w.id, w.due_at, r.n, r.day
              from unnest(:offeredNumbers::int[], :offeredDays::date[], :offers::text[], :offeredKinds::text[])
                   r(n, day, codes, kind)
              join work_item w
                on work_item_codes(w.groups, w.site, w.department) = string_to_array(r.codes, chr(31))
               and w.kind = r.kind and w.state = 'OPEN' and w.assignee is null
             where CONDITIONS
            """;

    private final JdbcClient jdbc;
    private final WorkItemRows items;

    ForecastRows(JdbcClient jdbc, WorkItemRows items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** Kinds of what each of these people holds. */
    Map<String, Set<String>> heldKinds(Collection<String> logins) {
        Map<String, Set<String>> kinds = new HashMap<>();
        jdbc.sql("""
                        select assignee, kind from work_item_tally
                         where assignee = any(:logins::text[]) group by assignee, kind having sum(n) > 0
                        """).param("logins", logins.toArray(String[]::new)).query(row -> {
            kinds.computeIfAbsent(row.getString(1), key -> new TreeSet<>()).add(row.getString(2));
        });
        return kinds;
    }

    /** @param codes names under which items are offered */
    record Offer(List<String> codes, String kind) {}

    List<Offer> offers() {
        return jdbc.sql("""
                        select groups, kind from work_item_tally
                         where assignee is null and groups <> '{}' group by groups, kind having sum(n) > 0
                        """)
                .query((row, n) ->
                        new Offer(List.of((String[]) row.getArray("groups").getArray()), row.getString("kind")))
                .list();
    }

    /** Of these names those that reach somebody who is not among the given people. */
    Set<String> reachingOthers(Collection<String> codes, Collection<String> people) {
        return Set.copyOf(jdbc.sql("""
                        select distinct code from group_member
                         where code = any(:codes::text[]) and login <> all(:people::text[])
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("people", people.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    Map<String, Set<String>> members(Collection<String> codes) {
        Map<String, Set<String>> members = new HashMap<>();
        jdbc.sql("select code, login from group_member where code = any(:codes::text[])")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    members.computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                            .add(row.getString(2));
                });
        return members;
    }

    /** Items of the given sorts in the order of the days on which they are left alone. */
    Paged<ForecastLine> page(Caller caller, Sight sight, List<Exposure> sorts, String site, Paged.Request page) {
        if (sorts.isEmpty()) {
            return page.with(List.of(), 0);
        }
        Map<String, Object> params = params(sorts);
        String exposed = EXPOSED.replace("CONDITIONS", conditions(caller, sight, site, params));
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<ForecastLine> lines = jdbc.sql("""
                        select w.*, found.n as sort
                          from (%s order by day, due_at, id limit :size offset :offset) found
                          join work_item w using (id) order by found.day, found.due_at, found.id
                        """.formatted(exposed))
                .params(params)
                .query((row, n) -> {
                    Exposure sort = sorts.get(row.getInt("sort"));
                    return new ForecastLine(
                            items.mapper().mapRow(row, n),
                            sort.day(),
                            List.copyOf(sort.away()),
                            List.copyOf(sort.fallback()));
                })
                .list();
        long total = jdbc.sql("select count(*) from (" + exposed + ") one")
                .params(params)
                .query(Long.class)
                .single();
        return page.with(lines, total);
    }

    private static String conditions(Caller caller, Sight sight, String site, Map<String, Object> params) {
        StringBuilder conditions = new StringBuilder("w.names is null");
        if (site != null) {
            conditions.append(" and w.site = :site");
            params.put("site", site);
        }
        if (!sight.isUnlimited()) {
            // one's own, and what is offered to oneself, is one's business wherever it belongs
            conditions
                    .append(" and (w.assignee = :self")
                    .append(" or work_item_codes(w.groups, w.site, w.department) && :groups::text[]")
                    .append(" or ")
                    .append(WITHIN_REACH.condition(sight, params))
                    .append(")");
            params.put("self", caller.login());
            params.put("groups", caller.own().groups().toArray(String[]::new));
        }
        return conditions.toString();
    }

    private static Map<String, Object> params(List<Exposure> sorts) {
        List<Integer> held = new ArrayList<>();
        List<Integer> offered = new ArrayList<>();
        for (int n = 0; n < sorts.size(); n++) {
            (sorts.get(n).assignee() == null ? offered : held).add(n);
        }
        Map<String, Object> params = new HashMap<>();
        params.put("heldNumbers", held.toArray(Integer[]::new));
        params.put("heldDays", texts(sorts, held, one -> one.day().toString()));
        params.put("holders", texts(sorts, held, Exposure::assignee));
        params.put("heldKinds", texts(sorts, held, Exposure::kind));
        params.put("offeredNumbers", offered.toArray(Integer[]::new));
        params.put("offeredDays", texts(sorts, offered, one -> one.day().toString()));
        params.put("offers", texts(sorts, offered, one -> String.join(BETWEEN_CODES, one.codes())));
        params.put("offeredKinds", texts(sorts, offered, Exposure::kind));
        return params;
    }

    private static String[] texts(List<Exposure> sorts, List<Integer> numbers, Function<Exposure, String> text) {
        return numbers.stream().map(sorts::get).map(text).toArray(String[]::new);
    }
}
