package io.marshrut.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Terms for answers, by the letter of the law. */
class ClaimTermTest {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Predicate<LocalDate> OFFICE = day -> !WEEKEND.contains(day.getDayOfWeek());
    /** A Monday. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);

    private static ClaimTerm consumer(DemandKind demand, boolean check) {
        return ClaimTerm.of(
                new ClaimTerm.Facts(ClaimantKind.CONSUMER, demand, check, null, RECEIVED, null, null), OFFICE);
    }

    private static ClaimTerm company(Integer agreed, LocalDate sent, LocalDate dated) {
        return ClaimTerm.of(
                new ClaimTerm.Facts(ClaimantKind.COMPANY, null, false, agreed, RECEIVED, sent, dated), OFFICE);
    }

    @Test
    void aConsumersMoneyHasTenDaysFromTheDayAfterTheDemand() {
        assertThat(consumer(DemandKind.MONEY, false))
                .isEqualTo(new ClaimTerm(DueRule.CONSUMER_MONEY, 10, RECEIVED, LocalDate.of(2026, 3, 12), null));
    }

    @Test
    void aReplacementHasSevenDaysAndTwentyWithACheck() {
        assertThat(consumer(DemandKind.REPLACEMENT, false).dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        // the 22nd is a Sunday
        assertThat(consumer(DemandKind.REPLACEMENT, true).dueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(consumer(DemandKind.REPLACEMENT, true).movedFrom()).isEqualTo(LocalDate.of(2026, 3, 22));
    }

    @Test
    void whatTheLawNamesNoTermForHasTheShortestOne() {
        assertThat(consumer(DemandKind.REPAIR, false).days()).isEqualTo(10);
        assertThat(consumer(DemandKind.OTHER, false).rule()).isEqualTo(DueRule.CONSUMER_OTHER);
        assertThat(consumer(null, false).rule()).isEqualTo(DueRule.CONSUMER_OTHER);
    }

    @Test
    void aCompanysClaimHasThirtyDaysFromItsSending() {
        LocalDate sent = LocalDate.of(2026, 2, 25);
        ClaimTerm term = company(null, sent, LocalDate.of(2026, 2, 20));

        assertThat(term.rule()).isEqualTo(DueRule.COMPANY);
        assertThat(term.from()).isEqualTo(sent);
        assertThat(term.dueOn()).isEqualTo(LocalDate.of(2026, 3, 27));
    }

    @Test
    void whereNobodyKnowsWhenItWasSentTheLettersDateCountsAndElseTheDayItCame() {
        assertThat(company(null, null, LocalDate.of(2026, 2, 20)).from()).isEqualTo(LocalDate.of(2026, 2, 20));
        assertThat(company(null, null, null).from()).isEqualTo(RECEIVED);
    }

    @Test
    void aContractMayGiveAnotherTerm() {
        assertThat(company(15, RECEIVED, null))
                .isEqualTo(new ClaimTerm(DueRule.AGREED, 15, RECEIVED, LocalDate.of(2026, 3, 17), null));
    }

    @Property
    void theLastDayIsAWorkingDayNeverBeforeTheCountedOneAndTheFirstSuchDay(
            @ForAll @IntRange(min = 0, max = 4000) int day, @ForAll @IntRange(min = 1, max = 365) int agreed) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(day);
        ClaimTerm term =
                ClaimTerm.of(new ClaimTerm.Facts(ClaimantKind.COMPANY, null, false, agreed, from, from, null), OFFICE);
        LocalDate counted = from.plusDays(agreed);

        assertThat(OFFICE.test(term.dueOn())).isTrue();
        assertThat(term.dueOn()).isAfterOrEqualTo(counted);
        assertThat(counted.datesUntil(term.dueOn())).noneMatch(OFFICE);
        assertThat(term.movedFrom()).isEqualTo(term.dueOn().equals(counted) ? null : counted);
    }

    @Property
    void itNeverRunsFromAfterTheDayItCame(
            @ForAll @IntRange(min = 0, max = 60) int sentBefore,
            @ForAll @IntRange(min = -30, max = 60) int datedBefore,
            @ForAll boolean sent,
            @ForAll boolean dated,
            @ForAll ClaimantKind claimant) {
        ClaimTerm term = ClaimTerm.of(
                new ClaimTerm.Facts(
                        claimant,
                        DemandKind.MONEY,
                        false,
                        null,
                        RECEIVED,
                        sent ? RECEIVED.minusDays(sentBefore) : null,
                        dated ? RECEIVED.minusDays(datedBefore) : null),
                OFFICE);

        assertThat(term.from()).isBeforeOrEqualTo(RECEIVED);
        assertThat(term.dueOn()).isAfterOrEqualTo(term.from().plusDays(term.days()));
    }

    @Test
    void aCalendarWithoutWorkingDaysMovesNothing() {
        ClaimTerm term = ClaimTerm.of(
                new ClaimTerm.Facts(ClaimantKind.CONSUMER, DemandKind.MONEY, false, null, RECEIVED, null, null),
                day -> false);

        assertThat(term.dueOn()).isEqualTo(LocalDate.of(2026, 3, 12));
    }
}
