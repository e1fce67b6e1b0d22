package io.marshrut.shared;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * As whom somebody acts: as oneself, or in the place of somebody absent (замещение).
 *
 * @param login of the person in whose place
 * @param grants roles of that person; of those bound to a department one for each department below it, too
 * @param site of that person, may be null
 * @param departments of that person and all below it
 * @param area the kinds of work it holds for
 */
public record Capacity(String login, Set<Grant> grants, String site, Set<String> departments, Area area) {

    public Capacity {
        grants = Set.copyOf(grants);
        departments = Set.copyOf(departments);
    }

    /** The names under which work is offered: {@code it}, {@code accountant@SPB-03}. */
    public Set<String> groups() {
        return grants.stream().map(Grant::toString).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The names under which row-level rules know it: {@code user:ivanov}, {@code role:accountant@SPB-03}. */
    public Set<String> principals() {
        Set<String> names = grants.stream().map(grant -> "role:" + grant).collect(Collectors.toSet());
        names.add("user:" + login);
        return Set.copyOf(names);
    }

    public Capacity within(Area narrower) {
        return new Capacity(login, grants, site, departments, narrower);
    }
}
