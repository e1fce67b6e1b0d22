package io.marshrut.contracts;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Place;
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

/**
 * Who may read which contracts: those whom a contract has admitted (initiator, everybody who was asked), and those whose
 * permission reaches its site or department.
 */
@Component
class ContractReaders {

    private static final SightSql RULE = new SightSql(
            "'" + Contract.KIND + "'",
            "c.site",
            "c.department",
            "exists (select 1 from contract_reader a where a.contract_id = c.id and a.principal = any(:principals::text[]))");

    private final JdbcClient jdbc;
    private final Permissions permissions;

    ContractReaders(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    void admit(UUID id, String login) {
        admit(id, Set.of("user:" + login));
    }

    /** The holders of a role, as far as it reaches the place. */
    void admit(UUID id, String role, Place place) {
        admit(
                id,
                Grant.thatServe(role, place).stream()
                        .map(grant -> "role:" + grant)
                        .collect(Collectors.toSet()));
    }

    private void admit(UUID id, Set<String> principals) {
        jdbc.sql("""
                        insert into contract_reader (contract_id, principal)
                        select :id, one from unnest(:principals::text[]) one
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("principals", principals.stream().sorted().toArray(String[]::new))
                .update();
    }

    /** The names that a contract has admitted. */
    List<String> of(UUID id) {
        return jdbc.sql("select principal from contract_reader where contract_id = :id order by principal")
                .param("id", id)
                .query(String.class)
                .list();
    }

    Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_CONTRACTS);
    }

    /** The rule as a condition on {@code contract c}. */
    String condition(Caller caller, Map<String, Object> params) {
        return RULE.condition(sight(caller), params);
    }

    boolean mayRead(Caller caller, UUID id) {
        return !readableOf(caller, Set.of(id)).isEmpty();
    }

    /** Of the given contracts those that the caller may read: one query. */
    Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        String rule = condition(caller, params);
        try (Stream<UUID> found = jdbc
                .sql("select c.id from contract c where c.id in (:ids) and " + rule)
                .params(params)
                .query(UUID.class)
                .stream()) {
            return found.collect(Collectors.toUnmodifiableSet());
        }
    }
}
