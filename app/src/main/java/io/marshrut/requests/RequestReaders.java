package io.marshrut.requests;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Sight;
import io.marshrut.access.SightSql;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Grant;
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
 * Who may read which requests: those whom a request has admitted by name or by role (initiator, author, everybody it came
 * to), and those whose permission reaches its site or department.
 */
@Component
class RequestReaders {

    private static final SightSql RULE = new SightSql(
            "r.kind",
            "r.site",
            "r.department",
            "exists (select 1 from request_reader a where a.request_id = r.id and a.principal = any(:principals::text[]))");

    private final JdbcClient jdbc;
    private final Permissions permissions;

    RequestReaders(JdbcClient jdbc, Permissions permissions) {
        this.jdbc = jdbc;
        this.permissions = permissions;
    }

    void admit(UUID id, String login) {
        admit(id, Set.of("user:" + login));
    }

    /** The holders of roles, as far as these reach the place of the request. */
    void admitRoles(ServiceRequest request, Collection<String> roles) {
        admit(
                request.id(),
                roles.stream()
                        .flatMap(role -> Grant.thatServe(role, request.place()).stream())
                        .map(grant -> "role:" + grant)
                        .collect(Collectors.toSet()));
    }

    private void admit(UUID id, Set<String> principals) {
        if (!principals.isEmpty()) {
            jdbc.sql("""
                            insert into request_reader (request_id, principal)
                            select :id, one from unnest(:principals::text[]) one
                            on conflict do nothing
                            """)
                    .param("id", id)
                    .param("principals", principals.stream().sorted().toArray(String[]::new))
                    .update();
        }
    }

    /** The names that a request has admitted, for the search index and whoever asks who sees it. */
    List<String> of(UUID id) {
        return jdbc.sql("select principal from request_reader where request_id = :id order by principal")
                .param("id", id)
                .query(String.class)
                .list();
    }

    Sight sight(Caller caller) {
        return permissions.sight(caller, Permission.READ_REQUESTS);
    }

    /** The rule as a condition on {@code service_request r}. */
    String condition(Caller caller, Map<String, Object> params) {
        return RULE.condition(sight(caller), params);
    }

    boolean mayRead(Caller caller, UUID id) {
        return !readableOf(caller, Set.of(id)).isEmpty();
    }

    /** Of the given requests those that the caller may read: one query. */
    Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        String rule = condition(caller, params);
        try (Stream<UUID> found = jdbc
                .sql("select r.id from service_request r where r.id in (:ids) and " + rule)
                .params(params)
                .query(UUID.class)
                .stream()) {
            return found.collect(Collectors.toUnmodifiableSet());
        }
    }
}
