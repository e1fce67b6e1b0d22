package io.marshrut.requests;

import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Grant;
import io.marshrut.shared.Place;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Of the holders of roles the one who is there and has the least to do (наименее загруженный): those who hold a role for
 * the very site come first, then those of the department, then those of the company.
 */
@Component
class LeastLoaded {

    private final Directory directory;
    private final Substitutions substitutions;
    private final WorkItems workItems;
    private final Clock clock;

    LeastLoaded(Directory directory, Substitutions substitutions, WorkItems workItems, Clock clock) {
        this.directory = directory;
        this.substitutions = substitutions;
        this.workItems = workItems;
        this.clock = clock;
    }

    /** Nothing where nobody is there. */
    Optional<String> of(Collection<String> roles, Place place) {
        List<Employee> holders = roles.stream()
                .sorted()
                .flatMap(role -> directory.holdersOf(role, place).stream())
                .distinct()
                .toList();
        Set<String> away = substitutions
                .absentAmong(holders.stream().map(Employee::login).toList(), clock.instant())
                .keySet();
        List<Employee> present =
                holders.stream().filter(one -> !away.contains(one.login())).toList();
        Map<String, Long> load =
                workItems.load(present.stream().map(Employee::login).toList());
        List<String> departments = directory.above(place.department());
        return Stream.<Predicate<Grant>>of(
                        grant -> grant.bound() == Grant.Bound.SITE
                                && grant.code().equals(place.site()),
                        grant -> grant.bound() == Grant.Bound.DEPARTMENT && departments.contains(grant.code()),
                        grant -> grant.bound() == Grant.Bound.COMPANY)
                .map(bound -> present.stream()
                        .filter(one -> one.grants().stream()
                                .anyMatch(grant -> roles.contains(grant.role()) && bound.test(grant)))
                        .map(Employee::login)
                        .min(Comparator.<String>comparingLong(login -> load.getOrDefault(login, 0L))
                                .thenComparing(Comparator.naturalOrder())))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
