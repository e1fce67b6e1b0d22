package io.marshrut.requests;

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
 * Who may read which requests: those whom a request has admitted by name or by role (initiator, author, everybody it came
 * to, whom these have watch it), and those whose permission reaches its site or department.
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

    /** For as long as they watch; what they read by a part of their own is another row. */
    void admitWatcher(UUID id, String login) {
        jdbc.sql("""
                        insert into request_reader (request_id, principal, watching) values (:id, :principal, true)
                        on conflict do nothing
                        """).param("id", id).param("principal", "user:" + login).update();
    }

    void dismissWatcher(UUID id, String login) {
        jdbc.sql("delete from request_reader where request_id = :id and principal = :principal and watching")
                .param("id", id)
                .param("principal", "user:" + login)
                .update();
    }

    /** Logins of those who are admitted for nothing but that they watch. */
    Set<String> watchersAlone(UUID id) {
        return jdbc.sql("""
                        select substr(principal, 6) from request_reader where request_id = :id
                         group by principal having bool_and(watching)
                        """).param("id", id).query(String.class).set();
    }

    /** The holders of roles, as far as these reach the place of the request. */
    void admitRoles(ServiceRequest request, Collection<String> roles) {
        admitRoles(request, request.place(), roles);
    }

    /** As far as they reach another place. */
    void admitRoles(ServiceRequest request, Place place, Collection<String> roles) {
        admit(
                request.id(),
                roles.stream()
                        .flatMap(role -> Grant.thatServe(role, place).stream())
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
        return jdbc.sql("select distinct principal from request_reader where request_id = :id order by principal")
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
