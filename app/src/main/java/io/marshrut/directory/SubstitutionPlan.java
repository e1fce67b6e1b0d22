package io.marshrut.directory;

import io.marshrut.shared.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who stands in for whom on one day (замещение). A deputy who is absent hands on to their own deputies; a way that comes
 * back to somebody it has passed leads nowhere; what nobody present was named for goes to the nearest superior who is
 * there. What is left after that waits for nobody, and is reported as such.
 */
final class SubstitutionPlan {

    /** What the plan has to know of a person. */
    record Person(String login, String superior, boolean active) {}

    private final Map<String, List<Absence>> absent;
    private final Function<String, Optional<Person>> people;

    /** @param absent the absences of that day by employee */
    SubstitutionPlan(Map<String, List<Absence>> absent, Function<String, Optional<Person>> people) {
        this.absent = absent;
        this.people = people;
    }

    /** Everybody who stands in for an absent person; empty for somebody who is there, and where there is nobody. */
    List<StandIn> of(String login) {
        if (!absent.containsKey(login)) {
            return List.of();
        }
        Map<String, StandIn> found = new LinkedHashMap<>();
        walk(login, login, Area.ALL, List.of(), found);
        List<StandIn> all = new ArrayList<>(found.values());
        Set<String> served = new HashSet<>();
        all.forEach(one -> served.addAll(servedBy(one.area())));
        Area.ALL
                .without(served)
                .ifPresent(rest -> presentSuperior(login)
                        .ifPresent(superior ->
                                all.add(new StandIn(login, superior, rest, StandIn.Cause.SUPERIOR, List.of()))));
        return all;
    }

    /** The kinds that a stand-in leaves nothing of. One with exceptions serves nothing whole. */
    private static Set<String> servedBy(Area area) {
        return area.except().isEmpty() ? area.only() : Set.of();
    }

    private void walk(String absentee, String from, Area area, List<String> through, Map<String, StandIn> found) {
        for (Absence absence : absent.getOrDefault(from, List.of())) {
            for (Absence.Deputy deputy : absence.deputies()) {
                String login = deputy.employee();
                Optional<Area> both = area.and(Area.of(deputy.area()));
                boolean passed = login.equals(absentee) || through.contains(login);
                if (both.isEmpty() || passed || !isActive(login)) {
                    continue;
                }
                if (absent.containsKey(login)) {
                    List<String> further = new ArrayList<>(through);
                    further.add(login);
                    walk(absentee, login, both.get(), further, found);
                } else {
                    found.merge(
                            login,
                            new StandIn(absentee, login, both.get(), StandIn.Cause.NAMED, List.copyOf(through)),
                            SubstitutionPlan::both);
                }
            }
        }
    }

    private static StandIn both(StandIn one, StandIn other) {
        Set<String> only = new HashSet<>(one.area().only());
        only.addAll(other.area().only());
        return new StandIn(one.absent(), one.login(), new Area(only, Set.of()), one.by(), one.through());
    }

    private Optional<String> presentSuperior(String login) {
        Set<String> seen = new HashSet<>(Set.of(login));
        String next = people.apply(login).map(Person::superior).orElse(null);
        while (next != null && seen.add(next)) {
            if (isActive(next) && !absent.containsKey(next)) {
                return Optional.of(next);
            }
            next = people.apply(next).map(Person::superior).orElse(null);
        }
        return Optional.empty();
    }

    private boolean isActive(String login) {
        return people.apply(login).filter(Person::active).isPresent();
    }

    /** By deputy: everything that each of them stands in for. */
    Map<String, List<StandIn>> byDeputy() {
        Map<String, List<StandIn>> plan = new HashMap<>();
        absent.keySet().stream()
                .flatMap(login -> of(login).stream())
                .forEach(one -> plan.computeIfAbsent(one.login(), key -> new ArrayList<>())
                        .add(one));
        return plan;
    }
}
