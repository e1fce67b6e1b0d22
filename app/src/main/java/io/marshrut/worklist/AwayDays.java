package io.marshrut.worklist;

import io.marshrut.directory.StandIn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Days to come with who is away on them: finds the first on which nobody of several people is there. */
final class AwayDays {

    /** @param fallback superiors who stand in though nobody named them */
    record Alone(LocalDate day, Set<String> fallback) {}

    private final NavigableMap<LocalDate, Map<String, List<StandIn>>> plans;
    private final BiPredicate<String, LocalDate> works;

    /**
     * @param plans who is absent on each day, with who stands in
     * @param works whether a day is a working day of somebody
     */
    AwayDays(NavigableMap<LocalDate, Map<String, List<StandIn>>> plans, BiPredicate<String, LocalDate> works) {
        this.plans = plans;
        this.works = works;
    }

    /** Everybody who is away on any of the days. */
    Set<String> absent() {
        return plans.values().stream().flatMap(day -> day.keySet().stream()).collect(Collectors.toSet());
    }

    /** The first working day on which all of these are away and nobody was named in their places for this kind. */
    Optional<Alone> first(Collection<String> people, String kind) {
        return plans.keySet().stream()
                .filter(day -> people.stream().allMatch(login -> isUncovered(login, kind, day)))
                .filter(day -> people.stream().anyMatch(login -> works.test(login, day)))
                .findFirst()
                .map(day -> new Alone(day, fallback(people, kind, day)));
    }

    private boolean isUncovered(String login, String kind, LocalDate day) {
        List<StandIn> standIns = plans.get(day).get(login);
        return standIns != null
                && standIns.stream()
                        .noneMatch(one ->
                                one.by() == StandIn.Cause.NAMED && one.area().covers(kind));
    }

    private Set<String> fallback(Collection<String> people, String kind, LocalDate day) {
        return people.stream()
                .flatMap(login -> plans.get(day).get(login).stream())
                .filter(one -> one.area().covers(kind))
                .map(StandIn::login)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
