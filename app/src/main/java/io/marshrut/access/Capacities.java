package io.marshrut.access;

import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Area;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Grant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<Grant> grants = new HashSet<>();
        grants.add(Grant.company(Caller.EMPLOYEE));
        person.grants().forEach(grant -> addWithAllBelow(grant, grants));
        for (Department headed : directory.headedBy(person.login())) {
            addWithAllBelow(Grant.inDepartment(HEAD, headed.code()), grants);
        }
        return new Capacity(person.login(), grants, person.site(), directory.below(person.department()), area);
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
