package io.marshrut.cases;

import io.marshrut.access.Callers;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The people of the demonstration, as callers. */
final class People {

    private final Callers callers;
    private final List<Employee> all;
    private final List<Site> sites;
    private final Map<String, Caller> known = new HashMap<>();

    People(Callers callers, Directory directory) {
        this.callers = callers;
        this.all = directory
                .employees(null, null, null, Paged.Request.of(0, Paged.MAX_SIZE))
                .items();
        this.sites = directory.sites();
    }

    Caller caller(String login) {
        return known.computeIfAbsent(login, name -> callers.of(name).orElseThrow());
    }

    Employee anybody(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    String anySite(RandomGenerator random) {
        return sites.get(random.nextInt(sites.size())).code();
    }

    /** Active people who hold a role. */
    List<String> holding(String role) {
        return all.stream()
                .filter(person -> person.roles().contains(role) || role.equals("employee"))
                .map(Employee::login)
                .toList();
    }
}
