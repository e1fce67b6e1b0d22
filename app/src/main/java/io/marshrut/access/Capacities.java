package io.marshrut.access;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Area;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Grant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people are: their roles, those that follow from heading a department, and in whose places they stand. */
@Component
class Capacities {

    /** The role that follows from being the head of a department. */
    static final String HEAD = "head";

    private final Directory directory;
    private final Substitutions substitutions;

    Capacities(Directory directory, Substitutions substitutions) {
        this.directory = directory;
        this.substitutions = substitutions;
    }

    Capacity of(Employee person, Area area) {
        return of(person, held(person), area);
    }

    /** For each role that somebody holds what they would be by it alone. */
    Map<Grant, Capacity> byGrant(Employee person, Area area) {
        return held(person).stream()
                .collect(Collectors.toMap(
                        grant -> grant,
                        grant -> of(person, Set.of(grant), area),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private Capacity of(Employee person, Collection<Grant> held, Area area) {
        Set<Grant> grants = new HashSet<>();
        held.forEach(grant -> addWithAllBelow(grant, grants));
        return new Capacity(person.login(), grants, person.site(), directory.below(person.department()), area);
    }

    /** What everybody is, what somebody was given, and what follows from heading departments. */
    private List<Grant> held(Employee person) {
        List<Grant> held = new ArrayList<>();
        directory.headedBy(person.login()).forEach(department -> held.add(Grant.inDepartment(HEAD, department.code())));
        person.grants().stream().sorted(Comparator.comparing(Grant::toString)).forEach(held::add);
        held.add(Grant.company(Caller.EMPLOYEE));
        return held;
    }

    /** In whose places somebody stands now. Nobody stands in for somebody who was blocked. */
    List<Capacity> standingIn(String login) {
        List<StandIn> standIns = substitutions.by(login);
        if (standIns.isEmpty()) {
            return List.of();
        }
        Map<String, Employee> absent =
                directory.employees(standIns.stream().map(StandIn::absent).toList());
        return standIns.stream()
                .filter(one -> absent.containsKey(one.absent())
                        && absent.get(one.absent()).active())
                .map(one -> of(absent.get(one.absent()), one.area()))
                .toList();
    }

    /** A role in a department is one in each department below it. */
    private void addWithAllBelow(Grant grant, Set<Grant> grants) {
        grants.add(grant);
        if (grant.bound() == Grant.Bound.DEPARTMENT) {
            directory.below(grant.code()).forEach(below -> grants.add(Grant.inDepartment(grant.role(), below)));
        }
    }
}
