package io.marshrut.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.directory.SubstitutionPlan.Person;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The plan against the plainest reading of its rule, kind by kind, for companies of any shape. */
class SubstitutionPlanProperties {

    private static final List<String> LOGINS = List.of("anna", "boris", "clara", "denis", "elena");
    private static final List<String> KINDS =
            List.of("it/incident", "it/new-user", "legal/contract", "documents/primary-document");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    record Company(Map<String, Person> people, Map<String, List<Absence>> absent) {

        boolean isActive(String login) {
            return people.get(login).active();
        }

        /** Who is there and is reached by deputies of deputies who are named for this kind. */
        Set<String> named(String absentee, String kind) {
            Set<String> found = new TreeSet<>();
            walk(absentee, kind, new HashSet<>(Set.of(absentee)), found);
            return found;
        }

        private void walk(String from, String kind, Set<String> passed, Set<String> found) {
            absent.get(from).stream()
                    .flatMap(absence -> absence.deputies().stream())
                    .filter(deputy -> kind.matches(deputy.area().replace("%", ".*")))
                    .map(Absence.Deputy::employee)
                    .filter(this::isActive)
                    .filter(passed::add)
                    .forEach(deputy -> {
                        if (absent.containsKey(deputy)) {
                            walk(deputy, kind, passed, found);
                        } else {
                            found.add(deputy);
                        }
                    });
        }

        Set<String> superior(String absentee) {
            String next = people.get(absentee).superior();
            for (int step = 0; next != null && step < LOGINS.size(); step++) {
                if (!next.equals(absentee) && isActive(next) && !absent.containsKey(next)) {
                    return Set.of(next);
                }
                next = people.get(next).superior();
            }
            return Set.of();
        }

        SubstitutionPlan plan() {
            return new SubstitutionPlan(absent, login -> Optional.ofNullable(people.get(login)));
        }
    }

    @Property(tries = 3000)
    void whoStandsInForEachKindIsWhoTheRuleSays(@ForAll("companies") Company company) {
        SubstitutionPlan plan = company.plan();
        for (String login : LOGINS) {
            List<StandIn> standIns = plan.of(login);
            if (!company.absent().containsKey(login)) {
                assertThat(standIns).isEmpty();
                continue;
            }
            for (String kind : KINDS) {
                Set<String> named = company.named(login, kind);
                assertThat(standIns.stream()
                                .filter(one -> one.area().covers(kind))
                                .map(StandIn::login))
                        .as("%s of %s", kind, login)
                        .containsExactlyInAnyOrderElementsOf(named.isEmpty() ? company.superior(login) : named);
            }
        }
    }

    @Property
    void nobodyStandsInWhoIsAwayOrBlockedOrTheSame(@ForAll("companies") Company company) {
        for (String login : company.absent().keySet()) {
            assertThat(company.plan().of(login)).allSatisfy(one -> {
                assertThat(one.absent()).isEqualTo(login);
                assertThat(one.login())
                        .isNotEqualTo(login)
                        .isNotIn(company.absent().keySet());
                assertThat(company.isActive(one.login())).isTrue();
                assertThat(one.through()).doesNotHaveDuplicates().doesNotContain(login, one.login());
                assertThat(company.absent().keySet()).containsAll(one.through());
            });
        }
    }

    @Property
    void whatADeputyStandsInForIsWhatTheAbsentSay(@ForAll("companies") Company company) {
        SubstitutionPlan plan = company.plan();

        assertThat(plan.byDeputy().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(company.absent().keySet().stream()
                        .flatMap(login -> plan.of(login).stream())
                        .toList());
        assertThat(plan.byDeputy())
                .allSatisfy((deputy, all) ->
                        assertThat(all).extracting(StandIn::login).containsOnly(deputy));
    }

    @Provide
    Arbitrary<Company> companies() {
        Arbitrary<String> logins = Arbitraries.of(LOGINS);
        Arbitrary<Absence.Deputy> deputies = Combinators.combine(
                        logins, Arbitraries.of("%", "it/%", "it/incident", "legal/%", "documents/primary-document"))
                .as(Absence.Deputy::new);
        Arbitrary<Map<String, Person>> people = Combinators.combine(
                        logins.injectNull(0.3).list().ofSize(LOGINS.size()),
                        Arbitraries.frequencyOf(
                                        net.jqwik.api.Tuple.of(4, Arbitraries.just(true)),
                                        net.jqwik.api.Tuple.of(1, Arbitraries.just(false)))
                                .list()
                                .ofSize(LOGINS.size()))
                .as((superiors, active) -> LOGINS.stream()
                        .map(login -> new Person(
                                login, superiors.get(LOGINS.indexOf(login)), active.get(LOGINS.indexOf(login))))
                        .collect(Collectors.toMap(Person::login, Function.identity())));
        Arbitrary<Map<String, List<Absence>>> absent = Arbitraries.maps(
                        logins, deputies.list().ofMaxSize(4))
                .ofMaxSize(4)
                .map(chosen -> chosen.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> List.of(absence(one.getKey(), one.getValue())))));
        return Combinators.combine(people, absent).as(Company::new);
    }

    private static Absence absence(String login, List<Absence.Deputy> deputies) {
        return new Absence(UUID.randomUUID(), login, DAY, DAY, Absence.Reason.VACATION, deputies);
    }
}
