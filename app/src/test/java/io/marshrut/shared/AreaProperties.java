package io.marshrut.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Areas of kinds, as sets of kinds. */
class AreaProperties {

    private static final List<String> KINDS =
            List.of("it/incident", "it/new-user", "items/incident", "legal/contract", "documents/primary-document");

    private static boolean says(Set<String> patterns, String kind) {
        return patterns.stream().anyMatch(one -> kind.matches(one.replace("%", ".*")));
    }

    @Property(tries = 2000)
    void coversWhatOneOfItsPatternsSaysAndNoExceptionTakesAway(@ForAll("areas") Area area) {
        for (String kind : KINDS) {
            assertThat(area.covers(kind)).as(kind).isEqualTo(says(area.only(), kind) && !says(area.except(), kind));
        }
    }

    @Property(tries = 2000)
    void itsExpressionMatchesWhatItCovers(@ForAll("areas") Area area) {
        for (String kind : KINDS) {
            assertThat(area.expression() == null || kind.matches(area.expression()))
                    .as("%s in %s", kind, area.expression())
                    .isEqualTo(area.covers(kind));
        }
    }

    @Property(tries = 2000)
    void twoTogetherCoverWhatBothCover(@ForAll("areas") Area one, @ForAll("areas") Area other) {
        for (String kind : KINDS) {
            assertThat(one.and(other).filter(both -> both.covers(kind)).isPresent())
                    .as(kind)
                    .isEqualTo(one.covers(kind) && other.covers(kind));
        }
    }

    @Property(tries = 2000)
    void oneWithoutOthersCoversWhatTheyDoNot(@ForAll("areas") Area area, @ForAll("patterns") Set<String> others) {
        for (String kind : KINDS) {
            assertThat(area.without(others).filter(left -> left.covers(kind)).isPresent())
                    .as(kind)
                    .isEqualTo(area.covers(kind) && !says(others, kind));
        }
    }

    @Property
    void everythingIsEverythingAndLeavesNothing(@ForAll("areas") Area area) {
        assertThat(area.without(Set.of(Area.EVERYTHING))).isEmpty();
        assertThat(Area.ALL.expression()).isNull();
        for (String kind : KINDS) {
            assertThat(area.and(Area.ALL).filter(both -> both.covers(kind)).isPresent())
                    .isEqualTo(area.covers(kind));
        }
    }

    @Provide
    Arbitrary<Set<String>> patterns() {
        return Arbitraries.of("%", "it/%", "it/incident", "it/new-user", "legal/%", "documents/primary-document")
                .set()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Area> areas() {
        return Combinators.combine(patterns(), patterns()).as(Area::new);
    }
}
