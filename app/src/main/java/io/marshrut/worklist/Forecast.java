package io.marshrut.worklist;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.directory.Employee;
import io.marshrut.directory.Site;
import io.marshrut.directory.Substitutions;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.sla.Sla;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What will be left without anybody in the days to come (прогноз), because those whom it waits for are away. */
@Service
@Transactional(readOnly = true)
public class Forecast {

    /** Today and thirteen days more. */
    public static final int DAYS = 14;

    private final ForecastRows rows;
    private final Substitutions substitutions;
    private final Directory directory;
    private final Permissions permissions;
    private final Sla sla;
    private final Clock clock;

    Forecast(
            ForecastRows rows,
            Substitutions substitutions,
            Directory directory,
            Permissions permissions,
            Sla sla,
            Clock clock) {
        this.rows = rows;
        this.substitutions = substitutions;
        this.directory = directory;
        this.permissions = permissions;
        this.sla = sla;
        this.clock = clock;
    }

    /**
     * By the first day on which an item is left alone, then by its deadline. Who reads the items of others sees those
     * within reach.
     *
     * @throws Problem 403 for whoever reads nobody's items but their own
     */
    public Paged<ForecastLine> of(Caller caller, ForecastFilter filter, Paged.Request page) {
        permissions.require(caller, Permission.READ_TASKS);
        LocalDate today = LocalDate.ofInstant(clock.instant(), caller.zone());
        AwayDays away = new AwayDays(substitutions.onDays(today, DAYS), working());
        List<Exposure> sorts = new ArrayList<>(held(away));
        sorts.addAll(offered(away));
        Set<String> wanted = wanted(filter, sorts);
        List<Exposure> shown = sorts.stream()
                .filter(sort -> wanted == null || sort.away().stream().anyMatch(wanted::contains))
                .toList();
        return rows.page(caller, permissions.sight(caller, Permission.READ_TASKS), shown, filter.site(), page);
    }

    /** Nobody who was blocked holds anything for long: what they hold goes on by itself. */
    private List<Exposure> held(AwayDays away) {
        List<Exposure> sorts = new ArrayList<>();
        rows.heldKinds(away.absent())
                .forEach((login, kinds) -> kinds.forEach(kind -> away.first(Set.of(login), kind)
                        .ifPresent(alone -> sorts.add(
                                new Exposure(login, List.of(), kind, alone.day(), Set.of(login), alone.fallback())))));
        return sorts;
    }

    private List<Exposure> offered(AwayDays away) {
        List<ForecastRows.Offer> offers = rows.offers();
        Set<String> codes = offers.stream().flatMap(one -> one.codes().stream()).collect(Collectors.toSet());
        Set<String> safe = rows.reachingOthers(codes, away.absent());
        codes.removeAll(safe);
        Map<String, Set<String>> members = rows.members(codes);
        List<Exposure> sorts = new ArrayList<>();
        for (ForecastRows.Offer offer : offers) {
            Set<String> people = new TreeSet<>();
            offer.codes().forEach(code -> people.addAll(members.getOrDefault(code, Set.of())));
            if (!people.isEmpty() && offer.codes().stream().noneMatch(safe::contains)) {
                away.first(people, offer.kind())
                        .ifPresent(alone -> sorts.add(new Exposure(
                                null, offer.codes(), offer.kind(), alone.day(), people, alone.fallback())));
            }
        }
        return sorts;
    }

    /** Whether a day is a working day of somebody, by the calendar of their site. */
    private BiPredicate<String, LocalDate> working() {
        Map<String, Site> sites = directory.sites().stream().collect(Collectors.toMap(Site::code, Function.identity()));
        Map<String, String> siteOf = new HashMap<>();
        return (login, day) -> {
            String site = siteOf.computeIfAbsent(
                    login, key -> directory.find(key).map(Employee::site).orElse(""));
            return !sites.containsKey(site) || sla.worksOn(sites.get(site), day);
        };
    }

    /** Whose items are asked for; null for everybody's. */
    private Set<String> wanted(ForecastFilter filter, List<Exposure> sorts) {
        if (filter.department() == null && filter.person() == null) {
            return null;
        }
        Set<String> people = new HashSet<>();
        sorts.forEach(sort -> people.addAll(sort.away()));
        if (filter.person() != null) {
            people.retainAll(Set.of(filter.person()));
        }
        if (filter.department() != null) {
            Set<String> departments = directory.below(filter.department());
            people.retainAll(directory.employees(people).values().stream()
                    .filter(one -> departments.contains(one.department()))
                    .map(Employee::login)
                    .collect(Collectors.toSet()));
        }
        return people;
    }
}
