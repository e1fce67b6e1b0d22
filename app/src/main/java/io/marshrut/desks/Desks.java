package io.marshrut.desks;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.requests.CatalogEntry;
import io.marshrut.requests.Catalogue;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Capacity;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Which desks there are, who works in them and who leads them. Somebody works in a desk who holds a role that reads all
 * requests of one of its kinds; it is led by the head of the department that serves it, by those above, and by whoever
 * oversees the requests and tasks of the whole company.
 */
@Service
public class Desks {

    private final Catalogue catalogue;
    private final Directory directory;
    private final Permissions permissions;
    private final Texts texts;

    Desks(Catalogue catalogue, Directory directory, Permissions permissions, Texts texts) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** Every desk, by code. */
    public List<Desk> all() {
        Map<String, List<CatalogEntry>> byDesk = catalogue.all().stream()
                .sorted(Comparator.comparing(
                        (CatalogEntry entry) -> entry.title().ru()))
                .collect(Collectors.groupingBy(entry -> entry.process().desk(), TreeMap::new, Collectors.toList()));
        return byDesk.entrySet().stream()
                .map(one -> desk(one.getKey(), one.getValue()))
                .toList();
    }

    public Optional<Desk> find(String code) {
        return all().stream().filter(desk -> desk.code().equals(code)).findFirst();
    }

    /** The desks whose work the caller sees. */
    public List<Desk> of(Caller caller) {
        return all().stream().filter(desk -> !sight(caller, desk).isEmpty()).toList();
    }

    /** Whether the caller works in a desk or leads one. */
    public boolean areOpenTo(Caller caller) {
        return !of(caller).isEmpty();
    }

    /** @throws Problem 404 where there is no such desk or it is not the caller's business */
    public Desk desk(Caller caller, String code) {
        return find(code).filter(desk -> !sight(caller, desk).isEmpty()).orElseThrow(Problem::notFound);
    }

    /** The desks that the caller leads. */
    public List<Desk> ledBy(Caller caller) {
        return all().stream().filter(desk -> leads(caller, desk)).toList();
    }

    public boolean leads(Caller caller, Desk desk) {
        return oversees(caller) || desk.kindCodes().stream().anyMatch(kind -> heads(caller, desk, kind));
    }

    /** Logins of those who lead a desk, the nearest first: heads of the department that serves it and of those above. */
    public List<String> heads(Desk desk) {
        if (desk.department() == null) {
            return List.of();
        }
        Map<String, Department> known =
                directory.departments().stream().collect(Collectors.toMap(Department::code, Function.identity()));
        return directory.above(desk.department().code()).stream()
                .map(known::get)
                .map(Department::head)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Those who work in a desk, by login. */
    List<Employee> people(Desk desk) {
        return List.copyOf(desk.roles().stream()
                .flatMap(role -> directory.holdersOf(role).stream())
                .collect(Collectors.toMap(Employee::login, Function.identity(), (one, same) -> one, TreeMap::new))
                .values());
    }

    public String title(String code, Locale language) {
        return texts.find("desk." + code, language).orElse(code);
    }

    DeskSight sight(Caller caller, Desk desk) {
        List<DeskSight.Way> ways = new ArrayList<>();
        boolean oversees = oversees(caller);
        for (CatalogEntry entry : desk.kinds()) {
            if (oversees || heads(caller, desk, entry.kind())) {
                ways.add(new DeskSight.Way(entry.kind(), null, null));
            } else {
                ways.addAll(byRole(caller, entry));
            }
        }
        return new DeskSight(ways);
    }

    private static List<DeskSight.Way> byRole(Caller caller, CatalogEntry entry) {
        return capacities(caller, entry.kind())
                .flatMap(capacity -> capacity.grants().stream())
                .filter(grant ->
                        entry.readers().contains(grant.role()) && !grant.role().equals(Caller.EMPLOYEE))
                .map(grant -> new DeskSight.Way(
                        entry.kind(),
                        grant.bound() == Grant.Bound.SITE ? grant.code() : null,
                        grant.bound() == Grant.Bound.DEPARTMENT ? grant.code() : null))
                .toList();
    }

    private boolean heads(Caller caller, Desk desk, String kind) {
        List<String> heads = heads(desk);
        return capacities(caller, kind).anyMatch(capacity -> heads.contains(capacity.login()));
    }

    private static Stream<Capacity> capacities(Caller caller, String kind) {
        return caller.capacities().stream().filter(capacity -> capacity.area().covers(kind));
    }

    private boolean oversees(Caller caller) {
        return permissions.sight(caller, Permission.READ_REQUESTS).isUnlimited()
                && permissions.sight(caller, Permission.READ_TASKS).isUnlimited();
    }

    private Desk desk(String code, List<CatalogEntry> kinds) {
        Set<String> roles = kinds.stream()
                .flatMap(entry -> entry.readers().stream())
                .filter(role -> !role.equals(Caller.EMPLOYEE))
                .collect(Collectors.toCollection(HashSet::new));
        // the department may serve a role of the desk's own name that reads nothing
        Department department = Stream.concat(Stream.of(code), roles.stream().sorted())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .map(directory::serving)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new Desk(code, kinds, Set.copyOf(roles), department);
    }
}
