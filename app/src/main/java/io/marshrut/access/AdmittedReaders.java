package io.marshrut.access;

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

/**
 * Who may read things of one sort (читатели): those whom a thing has admitted by name or by role, and those whose
 * permission reaches its site or department. Lists, cards, files and search ask this one rule.
 */
public class AdmittedReaders {

    /**
     * Where the things and those whom they admitted are kept.
     *
     * @param things table with {@code id}, {@code site} and {@code department}
     * @param alias of that table in every query that takes the rule
     * @param kind SQL of a thing's kind
     * @param readers table with {@code principal}
     * @param thing column of that table with the thing's id
     */
    public record Kept(String things, String alias, String kind, String readers, String thing) {

        SightSql rule() {
            return new SightSql(
                    kind,
                    alias + ".site",
                    alias + ".department",
                    "exists (select 1 from %s a where a.%s = %s.id and a.principal = any(:principals::text[]))"
                            .formatted(readers, thing, alias));
        }
    }

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Permission permission;
    private final Kept kept;
    private final SightSql rule;

    protected AdmittedReaders(JdbcClient jdbc, Permissions permissions, Permission permission, Kept kept) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.permission = permission;
        this.kept = kept;
        this.rule = kept.rule();
    }

    public void admit(UUID id, String login) {
        admit(id, List.of(login));
    }

    public void admit(UUID id, Collection<String> logins) {
        admitted(id, logins.stream().map(login -> "user:" + login));
    }

    /** The holders of roles, as far as these reach a place. */
    public void admitRoles(UUID id, Collection<String> roles, Place place) {
        admitted(
                id,
                roles.stream()
                        .flatMap(role -> Grant.thatServe(role, place).stream())
                        .map(grant -> "role:" + grant));
    }

    private void admitted(UUID id, Stream<String> principals) {
        String[] some = principals.distinct().sorted().toArray(String[]::new);
        if (some.length > 0) {
            jdbc.sql("""
                            insert into %s (%s, principal) select :id, one from unnest(:principals::text[]) one
                            on conflict do nothing
                            """.formatted(kept.readers(), kept.thing()))
                    .param("id", id)
                    .param("principals", some)
                    .update();
        }
    }

    /** The names that a thing has admitted, for the search index and whoever asks who sees it. */
    public List<String> of(UUID id) {
        return jdbc.sql("select distinct principal from %s where %s = :id order by principal"
                        .formatted(kept.readers(), kept.thing()))
                .param("id", id)
                .query(String.class)
                .list();
    }

    public Sight sight(Caller caller) {
        return permissions.sight(caller, permission);
    }

    /** The rule as a condition on the table of things under its alias. */
    public String condition(Caller caller, Map<String, Object> params) {
        return rule.condition(sight(caller), params);
    }

    public boolean mayRead(Caller caller, UUID id) {
        return !readableOf(caller, Set.of(id)).isEmpty();
    }

    /** Of the given ones those that the caller may read: one query. */
    public Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> params = new HashMap<>(Map.of("ids", ids));
        String condition = condition(caller, params);
        String alias = kept.alias();
        try (Stream<UUID> found = jdbc
                .sql("select %s.id from %s %s where %s.id in (:ids) and ".formatted(alias, kept.things(), alias, alias)
                        + condition)
                .params(params)
                .query(UUID.class)
                .stream()) {
            return found.collect(Collectors.toUnmodifiableSet());
        }
    }
}
