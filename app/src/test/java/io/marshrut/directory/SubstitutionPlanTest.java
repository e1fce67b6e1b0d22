package io.marshrut.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.directory.SubstitutionPlan.Person;
import io.marshrut.shared.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubstitutionPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, List<Absence>> absent = new HashMap<>();

    @Test
    void aDeputyOfADeputyIsReachedPastTheOneWhoIsAway() {
        works("anna", null);
        works("boris", null);
        works("clara", null);
        away("anna", "boris", "%");
        away("boris", "clara", "it/%");

        assertThat(plan().of("anna"))
                .containsExactly(new StandIn("anna", "clara", Area.of("it/%"), StandIn.Cause.NAMED, List.of("boris")));
    }

    @Test
    void twoWhoNameEachOtherLeaveTheWorkToTheSuperior() {
        works("head", null);
        works("anna", "head");
        works("boris", "head");
        away("anna", "boris", "%");
        away("boris", "anna", "%");

        assertThat(plan().of("anna"))
                .containsExactly(new StandIn("anna", "head", Area.ALL, StandIn.Cause.SUPERIOR, List.of()));
        assertThat(plan().byDeputy().get("head"))
                .extracting(StandIn::absent)
                .containsExactlyInAnyOrder("anna", "boris");
    }

    @Test
    void whatNobodyWasNamedForGoesToTheNearestSuperiorWhoIsThere() {
        works("director", null);
        works("head", "director");
        works("anna", "head");
        works("boris", "head");
        away("head");
        away("anna", "boris", "it/%");

        List<StandIn> all = plan().of("anna");

        assertThat(all).extracting(StandIn::login).containsExactly("boris", "director");
        assertThat(all.get(1).area().covers("legal/contract")).isTrue();
        assertThat(all.get(1).area().covers("it/incident")).isFalse();
    }

    @Test
    void aBlockedDeputyIsNobody() {
        works("anna", null);
        people.put("boris", new Person("boris", null, false));
        away("anna", "boris", "%");

        assertThat(plan().of("anna")).isEmpty();
    }

    @Test
    void whoIsThereNeedsNobody() {
        works("anna", null);

        assertThat(plan().of("anna")).isEmpty();
    }

    @Test
    void aCrowdThatNamesEverybodyInItComesToAnEnd() {
        List<String> crowd = IntStream.range(0, 40).mapToObj(n -> "p" + n).toList();
        crowd.forEach(login -> works(login, "head"));
        works("head", null);
        for (String login : crowd) {
            List<Absence.Deputy> deputies = new ArrayList<>();
            crowd.forEach(other -> deputies.add(new Absence.Deputy(other, "%")));
            absent.put(login, List.of(absence(login, deputies)));
        }

        assertThat(plan().of("p0")).extracting(StandIn::login).containsExactly("head");
    }

    private SubstitutionPlan plan() {
        return new SubstitutionPlan(absent, login -> Optional.ofNullable(people.get(login)));
    }

    private void works(String login, String superior) {
        people.put(login, new Person(login, superior, true));
    }

    private void away(String login) {
        absent.put(login, List.of(absence(login, List.of())));
    }

    private void away(String login, String deputy, String area) {
        absent.put(login, List.of(absence(login, List.of(new Absence.Deputy(deputy, area)))));
    }

    private static Absence absence(String login, List<Absence.Deputy> deputies) {
        return new Absence(UUID.randomUUID(), login, DAY, DAY, Absence.Reason.VACATION, deputies);
    }
}
