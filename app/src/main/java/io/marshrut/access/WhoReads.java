package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Area;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The access rule asked the other way round: everybody who may read a thing, and why. For each person the same clearances
 * are evaluated in memory that lists and cards ask for in SQL; a reason is a part of them that suffices alone. Three
 * queries, however many people there are.
 */
@Component
public class WhoReads {

    private static final String USER = "user:";

    /**
     * What is asked about.
     *
     * @param permission to read things of this sort
     * @param readers the principals that the thing admits
     * @param parts what people are to the thing whom it admits by name, by login
     */
    public record Thing(
            Permission permission, String kind, Place place, Set<String> readers, Map<String, String> parts) {}

    private final Directory directory;
    private final Substitutions substitutions;
    private final Capacities capacities;
    private final Permissions permissions;

    WhoReads(Directory directory, Substitutions substitutions, Capacities capacities, Permissions permissions) {
        this.directory = directory;
        this.substitutions = substitutions;
        this.capacities = capacities;
        this.permissions = permissions;
    }

    /** By name. */
    public List<Reader> of(Thing thing) {
        List<Employee> people = directory.active();
        Map<String, Employee> byLogin = people.stream().collect(Collectors.toMap(Employee::login, one -> one));
        Map<String, LocalDate> away = substitutions.awayUntil();
        return people.stream()
                .map(person -> new Reader(person, grounds(person, thing, byLogin, away)))
                .filter(reader -> !reader.grounds().isEmpty())
                .toList();
    }

    /** Of people who are listed by name, whatever the rule says. */
    public List<Reader> named(Collection<String> logins, String part) {
        return directory.employees(logins).values().stream()
                .filter(Employee::active)
                .sorted(java.util.Comparator.comparing(Employee::name).thenComparing(Employee::login))
                .map(person -> new Reader(person, List.of(Ground.byName(part))))
                .toList();
    }

    private List<Ground> grounds(
            Employee person, Thing thing, Map<String, Employee> people, Map<String, LocalDate> away) {
        List<Ground> grounds = new ArrayList<>(grounds(person, Area.ALL, thing));
        for (StandIn standIn : substitutions.by(person.login())) {
            Employee absent = people.get(standIn.absent());
            if (absent != null) {
                grounds(absent, standIn.area(), thing).stream()
                        .map(ground -> new Ground(
                                ground.part(),
                                ground.grant(),
                                ground.reach(),
                                absent.login(),
                                away.get(absent.login())))
                        .forEach(grounds::add);
            }
        }
        return grounds;
    }

    private List<Ground> grounds(Employee person, Area area, Thing thing) {
        Capacity whole = capacities.of(person, area);
        if (!covers(whole, thing, thing.readers())) {
            return List.of();
        }
        List<Ground> grounds = new ArrayList<>();
        if (thing.readers().contains(USER + person.login())) {
            grounds.add(Ground.byName(thing.parts().getOrDefault(person.login(), "participant")));
        }
        Set<String> roles =
                thing.readers().stream().filter(name -> !name.startsWith(USER)).collect(Collectors.toSet());
        capacities.byGrant(person, area).forEach((grant, alone) -> {
            boolean within = covers(alone, thing, Set.of());
            if (within || covers(alone, thing, roles)) {
                Reach reach = within ? permissions.reach(grant, thing.permission()) : null;
                grounds.add(new Ground(null, grant, reach, null, null));
            }
        });
        return grounds;
    }

    private boolean covers(Capacity capacity, Thing thing, Set<String> readers) {
        return permissions.clearance(capacity, thing.permission()).covers(thing.kind(), thing.place(), readers);
    }
}
