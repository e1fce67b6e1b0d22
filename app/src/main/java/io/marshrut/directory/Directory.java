package io.marshrut.directory;

import io.marshrut.shared.Paged;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here and where. Names, places and roles of colleagues are open to everybody who is signed in, so reading
 * asks for no permission.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

    /** What lies below which department, worked out once for departments as they were read. */
    private record Tree(List<Department> departments, Map<String, Set<String>> below) {}

    private volatile Tree tree;
    private final EmployeeRows employees;
    private final OrganisationRows organisation;

    Directory(EmployeeRows employees, OrganisationRows organisation) {
        this.employees = employees;
        this.organisation = organisation;
    }

    public Optional<Employee> find(String login) {
        return employees.byLogins(Set.of(login)).stream().findFirst();
    }

    /** @throws Problem 404 where nobody has this login */
    public Employee employee(String login) {
        return find(login).orElseThrow(Problem::notFound);
    }

    /** Those of the given people who exist, by login: one query however many they are. */
    public Map<String, Employee> employees(Collection<String> logins) {
        Set<String> wanted = new HashSet<>(logins);
        wanted.remove(null);
        return employees.byLogins(wanted).stream().collect(Collectors.toMap(Employee::login, Function.identity()));
    }

    /** Active people by name, each filter only where it is given. */
    public Paged<Employee> employees(String words, String site, String role, Paged.Request page) {
        return employees.search(words, site, role, page);
    }

    /** Everybody who may sign in, programs among them, by name. */
    public List<Employee> active() {
        return employees.active();
    }

    /** Active holders of a role, whatever it is bound to. */
    public List<Employee> holdersOf(String role) {
        return employees.withRole(role);
    }

    /** Active people whose role reaches a thing of this place. */
    public List<Employee> holdersOf(String role, Place place) {
        return employees.serving(role, place.site(), above(place.department()));
    }

    /** Active people in a position, by name. */
    public List<Employee> inPosition(String position) {
        return employees.inPosition(position);
    }

    /** How many active people hold each role. */
    public Map<String, Integer> holdersByRole() {
        return employees.holdersByRole();
    }

    public List<Site> sites() {
        return organisation.sites();
    }

    public Optional<Site> findSite(String code) {
        return sites().stream().filter(site -> site.code().equals(code)).findFirst();
    }

    /** @throws Problem 404 where there is no such site */
    public Site site(String code) {
        return findSite(code).orElseThrow(Problem::notFound);
    }

    public List<Position> positions() {
        return organisation.positions();
    }

    public List<Department> departments() {
        return organisation.departments();
    }

    /** A department and all above it, nearest first; nothing for null. */
    public List<String> above(String department) {
        Map<String, String> parents = new HashMap<>();
        departments().forEach(one -> parents.put(one.code(), one.parent()));
        List<String> way = new ArrayList<>();
        for (String code = department; code != null && !way.contains(code); code = parents.get(code)) {
            way.add(code);
        }
        return way;
    }

    /** A department and all below it; nothing for null. */
    public Set<String> below(String department) {
        if (department == null) {
            return Set.of();
        }
        List<Department> all = departments();
        Tree known = tree;
        if (known == null || known.departments() != all) {
            known = new Tree(all, new ConcurrentHashMap<>());
            tree = known;
        }
        return known.below().computeIfAbsent(department, code -> below(code, all));
    }

    private static Set<String> below(String department, List<Department> all) {
        Set<String> found = new LinkedHashSet<>(Set.of(department));
        boolean grew = true;
        while (grew) {
            grew = all.stream()
                    .filter(one -> one.parent() != null && found.contains(one.parent()))
                    .map(one -> found.add(one.code()))
                    .reduce(false, Boolean::logicalOr);
        }
        return Collections.unmodifiableSet(found);
    }

    /** The departments that somebody heads. */
    public List<Department> headedBy(String login) {
        return departments().stream()
                .filter(department -> login.equals(department.head()))
                .toList();
    }

    /** The department that does the work of a desk. */
    public Optional<Department> serving(String role) {
        return departments().stream()
                .filter(department -> role.equals(department.servingRole()))
                .findFirst();
    }
}
