package io.marshrut.worklist;

import io.marshrut.shared.Ids;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items that nobody can act upon, found from indexes and the tally; and what became of them. */
@Repository
class HandoverRows {

    private final JdbcClient jdbc;
    private final WorkItemRows items;

    HandoverRows(JdbcClient jdbc, WorkItemRows items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** Pending items that somebody holds. */
    List<UUID> heldBy(String login) {
        return jdbc.sql("select id from work_item where assignee = :login and state in ('OPEN', 'ON_HOLD') order by id")
                .param("login", login)
                .query(UUID.class)
                .list();
    }

    /** Whoever holds items and cannot sign in any more. */
    List<String> blockedHolders() {
        return jdbc.sql("""
                        select e.login from employee e
                         where not e.active
                           and exists (select 1 from work_item w
                                        where w.assignee = e.login and w.state in ('OPEN', 'ON_HOLD'))
                         order by e.login
                        """).query(String.class).list();
    }

    /** Free items of groups in which nobody is left, of origins by name. */
    List<UUID> offeredToNobody(String[] origins, int most) {
        return jdbc.sql("""
                        with live as materialized (select array_agg(distinct code) as codes from group_member),
                             dead as materialized
                                 (select t.groups from work_item_tally t, live
                                   where t.assignee is null and t.groups <> '{}' and not t.groups && live.codes
                                   group by t.groups
                                  union select '{}')
                        select w.id
                          from dead
                          join work_item w on work_item_codes(w.groups, w.site, w.department) = dead.groups
                         where w.state = 'OPEN' and w.assignee is null and w.names is null and w.origin = any(:origins::text[])
                         limit :most
                        """)
                .param("origins", origins)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Whether anybody can take what is offered under these names. */
    boolean reachesSomebody(WorkItem item) {
        return (!item.isByName() && holdersOfCompanyOrSite(item)) || anyMember(item);
    }

    /** What is offered to a role mostly finds somebody here, without all the people and departments of the view. */
    private boolean holdersOfCompanyOrSite(WorkItem item) {
        return jdbc.sql("""
                        select exists (
                            select 1 from role_grant g join employee e using (login)
                             where g.role = any(:roles::text[])
                               and g.department is null and (g.site is null or g.site = :site)
                               and e.active and not exists (select 1 from service_account s where s.login = e.login))
                        """)
                .param("roles", item.groups().toArray(String[]::new))
                .param("site", item.place().site())
                .query(Boolean.class)
                .single();
    }

    private boolean anyMember(WorkItem item) {
        return jdbc.sql("select exists (select 1 from group_member where code = any(:codes::text[]))")
                .param("codes", item.offers().toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Who was blocked last of those whom an offer would reach, were they still there. */
    Optional<String> lastBlockedOf(WorkItem item) {
        return jdbc.sql("""
                        select e.login from role_grant g join employee e using (login)
                         where g.role = any(:roles::text[]) and grant_code(g.role, g.site, g.department) = any(:offers::text[])
                           and not e.active
                         order by e.blocked_at desc nulls last, e.login limit 1
                        """)
                .param("roles", item.groups().toArray(String[]::new))
                .param("offers", item.offers().toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    void insert(WorkItem item, String leftBy, HandoverRule rule, Instant at) {
        jdbc.sql("""
                        insert into work_handover (id, at, item_id, left_by, taker, rule)
                        values (:id, :at, :item, :leftBy, :taker, :rule)
                        """)
                .param("id", Ids.next())
                .param("at", SqlTime.of(at))
                .param("item", item.id())
                .param("leftBy", leftBy)
                .param("taker", item.assignee())
                .param("rule", rule.name())
                .update();
    }

    /** What somebody left, the latest first. */
    Paged<Handover> of(String leftBy, Paged.Request page) {
        List<Handover> found = jdbc.sql("""
                        select w.*, h.left_by, h.taker, h.rule, h.at as handed_at
                          from work_handover h join work_item w on w.id = h.item_id
                         where h.left_by = :login order by h.at desc, h.id desc limit :size offset :offset
                        """)
                .param("login", leftBy)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::handover)
                .list();
        long total = jdbc.sql("select count(*) from work_handover where left_by = :login")
                .param("login", leftBy)
                .query(Long.class)
                .single();
        return page.with(found, total);
    }

    private Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                items.mapper().mapRow(row, number),
                row.getString("left_by"),
                row.getString("taker"),
                HandoverRule.valueOf(row.getString("rule")),
                row.getTimestamp("handed_at").toInstant());
    }
}
