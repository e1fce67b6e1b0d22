package io.marshrut.worklist;

import io.marshrut.access.Callers;
import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.directory.Department;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.StandIn;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Area;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets an item that nobody is left for (преемник): {@link HandoverRule} says in which order they are asked. */
@Component
class Succession {

    /** @param login null for the item's group */
    record Successor(String login, HandoverRule rule) {}

    private final HandoverRows rows;
    private final WorkItemRows items;
    private final WorkOrigins origins;
    private final Directory directory;
    private final Substitutions substitutions;
    private final AbsenceRecords absences;
    private final Callers callers;
    private final Permissions permissions;
    private final Clock clock;

    Succession(
            HandoverRows rows,
            WorkItemRows items,
            WorkOrigins origins,
            Directory directory,
            Substitutions substitutions,
            AbsenceRecords absences,
            Callers callers,
            Permissions permissions,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.origins = origins;
        this.directory = directory;
        this.substitutions = substitutions;
        this.absences = absences;
        this.callers = callers;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** Whether anybody who can sign in can act upon it. */
    boolean isAttended(WorkItem item) {
        return item.assignee() == null
                ? rows.reachesSomebody(item)
                : directory.find(item.assignee()).filter(Employee::active).isPresent();
    }

    /**
     * @param leaver whose it was; null where a group ran empty
     * @return nothing only where nobody at all administers the portal, or nobody is left of those it names
     */
    Optional<Successor> of(WorkItem item, String leaver) {
        return deputies(item, leaver)
                .findFirst()
                .map(login -> new Successor(login, HandoverRule.DEPUTY))
                .or(() -> item.groups().isEmpty() || !rows.reachesSomebody(item)
                        ? Optional.empty()
                        : Optional.of(new Successor(null, HandoverRule.GROUP)))
                .or(() ->
                        presentFirst(superiors(leaver), item).map(login -> new Successor(login, HandoverRule.SUPERIOR)))
                .or(() -> presentFirst(heads(item, leaver), item).map(login -> new Successor(login, HandoverRule.HEAD)))
                // what is for named people alone waits until administrators have named another reader
                .or(() -> item.isByName()
                        ? Optional.empty()
                        : administrator().map(login -> new Successor(login, HandoverRule.ADMINISTRATOR)));
    }

    private Stream<String> deputies(WorkItem item, String leaver) {
        if (leaver == null) {
            return Stream.empty();
        }
        Instant now = clock.instant();
        Stream<String> today = substitutions.of(leaver, now).stream()
                .filter(one -> one.by() == StandIn.Cause.NAMED && one.area().covers(item.kind()))
                .map(StandIn::login);
        Stream<String> later = absences
                .of(leaver, LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1))
                .stream()
                .flatMap(absence -> absence.deputies().stream())
                .filter(deputy -> Area.of(deputy.area()).covers(item.kind()))
                .map(Absence.Deputy::employee)
                .filter(login -> substitutions.absentAmong(List.of(login), now).isEmpty());
        return Stream.concat(today, later).filter(login -> mayDecide(login, item));
    }

    private List<String> superiors(String leaver) {
        Set<String> ladder = new LinkedHashSet<>();
        String next = leaver == null ? null : superior(leaver);
        while (next != null && !next.equals(leaver) && ladder.add(next)) {
            next = superior(next);
        }
        return List.copyOf(ladder);
    }

    private String superior(String login) {
        return directory.find(login).map(Employee::superior).orElse(null);
    }

    /** Heads of what serves the item's groups, or its desk, with those above them; then of where the person worked. */
    private List<String> heads(WorkItem item, String leaver) {
        String desk = item.kind().substring(0, Math.max(0, item.kind().indexOf('/')));
        Stream<String> serving = Stream.concat(item.groups().stream().sorted(), Stream.of(desk))
                .map(directory::serving)
                .flatMap(Optional::stream)
                .map(Department::code);
        Stream<String> own = Stream.ofNullable(leaver)
                .flatMap(login -> directory.find(login).stream())
                .map(Employee::department);
        Map<String, Department> all = directory.departments().stream()
                .collect(java.util.stream.Collectors.toMap(Department::code, one -> one));
        return Stream.concat(serving, own)
                .map(directory::above)
                .flatMap(Collection::stream)
                .map(all::get)
                .filter(Objects::nonNull)
                .map(Department::head)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Of the active the first who is there; where all are away the first. */
    private Optional<String> presentFirst(List<String> logins, WorkItem item) {
        List<String> able =
                logins.stream().filter(login -> mayDecide(login, item)).toList();
        Set<String> away = able.isEmpty()
                ? Set.of()
                : substitutions.absentAmong(able, clock.instant()).keySet();
        return able.stream()
                .filter(login -> !away.contains(login))
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    /** The one with the fewest items among those who are there: a named person, not a crowd. */
    private Optional<String> administrator() {
        List<String> all = new ArrayList<>(permissions.rolesWith(Permission.ADMINISTER).stream()
                .flatMap(role -> directory.holdersOf(role).stream())
                .map(Employee::login)
                .distinct()
                .toList());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Set<String> away = substitutions.absentAmong(all, clock.instant()).keySet();
        Map<String, Long> load = items.load(all);
        return all.stream()
                .min(Comparator.<String, Boolean>comparing(away::contains)
                        .thenComparing(login -> load.getOrDefault(login, 0L))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private boolean mayDecide(String login, WorkItem item) {
        return absences.isPerson(login)
                && callers.of(login)
                        .filter(person -> origins.of(item).mayDecide(person, item))
                        .isPresent();
    }
}
