package io.marshrut.claims;

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

/** Who may read which claims: who brought it, who works on it, and those whom a permission lets: one rule for all. */
@Component
class ClaimReaders {

    private static final SightSql RULE = new SightSql(
            "'" + Claim.KIND + "'",
            "c.site",
            "c.department",
            "exists (select 1 from claim_reader a where a.claim_id = c.id and a.principal = any(:principals::text[]))");

    private final JdbcClient jdbc;
    private final Permissions permissions;

    ClaimReaders(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    void admit(UUID id, Collection<String> logins) {
        jdbc.sql("""
                        insert into claim_reader (claim_id, principal)
                        select :id, 'user:' || one from unnest(:logins::text[]) one
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("logins", logins.toArray(String[]::new))
                .update();
    }

    /** The names that a claim has admitted. */
    List<String> of(UUID id) {
        return jdbc.sql("select principal from claim_reader where claim_id = :id order by principal")
                .param("id", id)
                .query(String.class)
                .list();
    }

    Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_CLAIMS);
    }

    /** The rule as a condition on {@code legal_claim c}. */
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
                .sql("select c.id from legal_claim c where c.id in (:ids) and " + rule)
                .params(params)
                .query(UUID.class)
                .stream()) {
            return found.collect(Collectors.toUnmodifiableSet());
        }
    }
}
