package io.marshrut.powersofattorney;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read which powers of attorney: the holder, who asked for it, and those whom a permission lets: one rule for all. */
@Component
class PowerReaders {

    private static final SightSql RULE = new SightSql(
            "'" + PowerOfAttorney.KIND + "'",
            "p.site",
            "p.department",
            "exists (select 1 from power_reader a where a.power_id = p.id and a.principal = any(:principals::text[]))");

    private final JdbcClient jdbc;
    private final Permissions permissions;

    PowerReaders(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    void admit(UUID id, Collection<String> logins) {
        jdbc.sql("""
                        insert into power_reader (power_id, principal)
                        select :id, 'user:' || one from unnest(:logins::text[]) one
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("logins", logins.toArray(String[]::new))
                .update();
    }

    /** The names that a power of attorney has admitted. */
    List<String> of(UUID id) {
        return jdbc.sql("select principal from power_reader where power_id = :id order by principal")
                .param("id", id)
                .query(String.class)
                .list();
    }

    Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_POWERS);
    }

    /** The rule as a condition on {@code power_of_attorney p}. */
    String condition(Caller caller, Map<String, Object> params) {
        return RULE.condition(sight(caller), params);
    }

    boolean mayRead(Caller caller, UUID id) {
        return !readableOf(caller, Set.of(id)).isEmpty();
    }

    /** Of the given ones those that the caller may read: one query. */
    Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        String rule = condition(caller, params);
        try (Stream<UUID> found = jdbc
                .sql("select p.id from power_of_attorney p where p.id in (:ids) and " + rule)
                .params(params)
                .query(UUID.class)
                .stream()) {
            return found.collect(Collectors.toUnmodifiableSet());
        }
    }
}
