package io.marshrut.directory;

import io.marshrut.shared.Area;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        List<StandIn> all = new ArrayList<>(named(login).values());
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

    /** A place on the way from somebody absent: who is asked, for what, and past whom. */
    private record Way(String login, Area area, List<String> through) {

        Way past(String next, Area narrower) {
            List<String> passed = new ArrayList<>(through);
            passed.add(next);
            return new Way(next, narrower, List.copyOf(passed));
        }
    }

    /** Nearest deputies first. Who was asked for an area once is not asked again, so that loops and crowds come to an end. */
    private Map<String, StandIn> named(String absentee) {
        Map<String, StandIn> found = new LinkedHashMap<>();
        Map<String, Set<Area>> asked = new HashMap<>();
        Deque<Way> ways = new ArrayDeque<>(List.of(new Way(absentee, Area.ALL, List.of())));
        while (!ways.isEmpty()) {
            Way way = ways.remove();
            for (Absence.Deputy deputy : deputiesOf(way.login())) {
                String login = deputy.employee();
                Optional<Area> both = way.area().and(Area.of(deputy.area()));
                if (both.isEmpty() || login.equals(absentee) || !isActive(login)) {
                    continue;
                }
                if (!absent.containsKey(login)) {
                    found.merge(
                            login,
                            new StandIn(absentee, login, both.get(), StandIn.Cause.NAMED, way.through()),
                            SubstitutionPlan::both);
                } else if (asked.computeIfAbsent(login, key -> new HashSet<>()).add(both.get())) {
                    ways.add(way.past(login, both.get()));
                }
            }
        }
        return found;
    }

    private List<Absence.Deputy> deputiesOf(String login) {
        return absent.getOrDefault(login, List.of()).stream()
                .flatMap(absence -> absence.deputies().stream())
                .toList();
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
