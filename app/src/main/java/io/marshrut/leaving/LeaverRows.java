package io.marshrut.leaving;

import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.shared.Paged;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who cannot sign in any more, and those whose work went on while they could not. */
@Repository
class LeaverRows {

    private static final String SELECT = """
            select e.login, e.department, e.active, e.blocked_at, e.blocked_reason,
                   (select count(*) from work_handover h where h.left_by = e.login) as handed
              from employee e
            """;

    private static final String LEFT = """
             where (not e.active or exists (select 1 from work_handover h where h.left_by = e.login))
               and not exists (select 1 from service_account s where s.login = e.login)
            """;

    /** People are of no kind of work. */
    private static final SightSql WITHIN_REACH = new SightSql("''", "e.site", "e.department", "false");

    private final JdbcClient jdbc;

    LeaverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who left last first. */
    Paged<Leaver> page(Sight sight, Paged.Request page) {
        Map<String, Object> params = new HashMap<>();
        String condition = LEFT + " and " + WITHIN_REACH.condition(sight, params);
        long total = jdbc.sql("select count(*) from employee e" + condition)
                .params(params)
                .query(Long.class)
                .single();
        params.put("size", page.size());
        params.put("offset", page.offset());
        List<Leaver> found = jdbc.sql(SELECT + condition
                        + " order by e.blocked_at desc nulls last, e.login limit :size offset :offset")
                .params(params)
                .query(LeaverRows::leaver)
                .list();
        return page.with(found, total);
    }

    Optional<Leaver> find(Sight sight, String login) {
        Map<String, Object> params = new HashMap<>(Map.of("login", login));
        return jdbc.sql(SELECT + LEFT + " and e.login = :login and " + WITHIN_REACH.condition(sight, params))
                .params(params)
                .query(LeaverRows::leaver)
                .optional();
    }

    /** @return whether it was not told before */
    boolean told(String login, Instant at, long handed) {
        return jdbc.sql("""
                        insert into leaving_report (login, blocked_at, handed)
                        select login, coalesce(blocked_at, :at), :handed from employee where login = :login
                        on conflict do nothing
                        """)
                        .param("at", SqlTime.of(at))
                        .param("handed", handed)
                        .param("login", login)
                        .update()
                == 1;
    }

    /** How many items went on since somebody was blocked. */
    long handed(String login) {
        return jdbc.sql("""
                        select count(*) from work_handover h join employee e on e.login = h.left_by
                         where h.left_by = :login and h.at >= coalesce(e.blocked_at, h.at)
                        """).param("login", login).query(Long.class).single();
    }

    private static Leaver leaver(ResultSet row, int number) throws SQLException {
        OffsetDateTime blockedAt = row.getObject("blocked_at", OffsetDateTime.class);
        return new Leaver(
                row.getString("login"),
                row.getString("department"),
                row.getBoolean("active"),
                blockedAt == null ? null : blockedAt.toInstant(),
                row.getString("blocked_reason"),
                row.getLong("handed"));
    }
}
