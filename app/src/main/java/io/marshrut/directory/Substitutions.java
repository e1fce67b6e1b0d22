package io.marshrut.directory;

import io.marshrut.directory.SubstitutionPlan.Person;
import io.marshrut.shared.ShortMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands in for whom, today and on days to come. */
@Service
@Transactional(readOnly = true)
public class Substitutions {

    /** Another copy of the portal may have entered an absence: look again after this time. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final AbsenceRows absences;
    private final OrganisationRows organisation;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ShortMemory<LocalDate, Map<String, List<StandIn>>> today =
            new ShortMemory<>(FRESH, 4, this::byDeputy);

    Substitutions(AbsenceRows absences, OrganisationRows organisation, JdbcClient jdbc, Clock clock) {
        this.absences = absences;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody stands in for now. */
    public List<StandIn> by(String login) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today.get(day).getOrDefault(login, List.of());
    }

    /** Who stands in for somebody at a moment; empty for who is there. */
    public List<StandIn> of(String login, Instant at) {
        return planAt(at).of(login);
    }

    /** Of these people those who are absent at a moment, each with who stands in. */
    public Map<String, List<StandIn>> absentAmong(Collection<String> logins, Instant at) {
        Map<String, List<Absence>> absent = absentAt(at);
        SubstitutionPlan plan = plan(absent);
        return logins.stream()
                .filter(absent::containsKey)
                .distinct()
                .collect(Collectors.toMap(login -> login, plan::of));
    }

    /** The last day of the absence of everybody who is absent now, by login. */
    public Map<String, LocalDate> awayUntil() {
        return absentAt(clock.instant()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .map(Absence::lastDay)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    /** Who is absent on each of these days, by the day of their own site, each with who stands in. */
    public NavigableMap<LocalDate, Map<String, List<StandIn>>> onDays(LocalDate first, int days) {
        List<Absence> near = absences.between(first, first.plusDays(days - 1L));
        Map<String, Person> people = people(List.of(near));
        NavigableMap<LocalDate, Map<String, List<StandIn>>> plans = new TreeMap<>();
        for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            LocalDate one = day;
            Map<String, List<Absence>> absent = near.stream()
                    .filter(absence -> absence.covers(one))
                    .collect(Collectors.groupingBy(Absence::employee));
            SubstitutionPlan plan = plan(absent, people);
            plans.put(day, absent.keySet().stream().collect(Collectors.toMap(login -> login, plan::of)));
        }
        return plans;
    }

    /** Another absence counts from now on: to be called after its transaction. */
    public void forget() {
        today.forgetAll();
    }

    /** @param day that it is by the clock, so that another one is read at midnight */
    private Map<String, List<StandIn>> byDeputy(LocalDate day) {
        return planAt(clock.instant()).byDeputy();
    }

    private SubstitutionPlan planAt(Instant at) {
        return plan(absentAt(at));
    }

    /** Absences that hold at a moment, each in the time zone of its employee's site. */
    private Map<String, List<Absence>> absentAt(Instant at) {
        LocalDate utc = LocalDate.ofInstant(at, ZoneOffset.UTC);
        List<Absence> near = absences.between(utc.minusDays(1), utc.plusDays(1));
        if (near.isEmpty()) {
            return Map.of();
        }
        Map<String, ZoneId> zones = zones(near.stream().map(Absence::employee).collect(Collectors.toSet()));
        return near.stream()
                .filter(absence ->
                        absence.covers(LocalDate.ofInstant(at, zones.getOrDefault(absence.employee(), ZoneOffset.UTC))))
                .collect(Collectors.groupingBy(Absence::employee));
    }

    private Map<String, ZoneId> zones(Set<String> logins) {
        Map<String, ZoneId> bySite = organisation.sites().stream().collect(Collectors.toMap(Site::code, Site::zone));
        Map<String, ZoneId> zones = new HashMap<>();
        jdbc.sql("select login, site from employee where login in (:logins)")
                .param("logins", logins)
                .query(row -> {
                    zones.put(row.getString(1), bySite.getOrDefault(row.getString(2), ZoneOffset.UTC));
                });
        return zones;
    }

    private SubstitutionPlan plan(Map<String, List<Absence>> absent) {
        return plan(absent, people(absent.values()));
    }

    private static SubstitutionPlan plan(Map<String, List<Absence>> absent, Map<String, Person> people) {
        return new SubstitutionPlan(absent, login -> Optional.ofNullable(people.get(login)));
    }

    /** The absent, their deputies, and all above them as far as the ladder leads. */
    private Map<String, Person> people(Collection<List<Absence>> absences) {
        Map<String, Person> people = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        absences.stream().flatMap(List::stream).forEach(absence -> {
            wanted.add(absence.employee());
            absence.deputies().forEach(deputy -> wanted.add(deputy.employee()));
        });
        while (!wanted.isEmpty()) {
            Set<String> next = new HashSet<>();
            jdbc.sql("select login, superior, active from employee where login in (:logins)")
                    .param("logins", wanted)
                    .query(row -> {
                        people.put(row.getString(1), new Person(row.getString(1), row.getString(2), row.getBoolean(3)));
                        if (row.getString(2) != null) {
                            next.add(row.getString(2));
                        }
                    });
            next.removeAll(people.keySet());
            wanted.clear();
            wanted.addAll(next);
        }
        return people;
    }
}
