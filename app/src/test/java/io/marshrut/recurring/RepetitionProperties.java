package io.marshrut.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.recurring.Repetition.Counting;
import io.marshrut.recurring.Rhythm.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days of recurring requests: rules, ends of months, leap years, days off, time zones. */
class RepetitionProperties {

    private static final Predicate<LocalDate> WEEK = day -> day.getDayOfWeek().getValue() < 6 && day.getDayOfYear() > 8;

    @Property(tries = 1000)
    void daysIncreaseAndNoneIsADayOff(@ForAll("repetitions") Repetition repetition) {
        Progress start = Progress.from(repetition.rhythm().startsOn().plusDays(40));
        List<Occurrence> days = repetition.coming(start, 30, WEEK);

        assertThat(days).hasSize(30);
        IntStream.range(1, days.size()).forEach(i -> {
            assertThat(days.get(i).day()).isAfter(days.get(i - 1).day());
            assertThat(days.get(i).ruleOn()).isAfter(days.get(i - 1).ruleOn());
        });
        if (repetition.dayOff() != DayOff.AS_IS) {
            assertThat(days).allMatch(one -> WEEK.test(one.day()));
        }
    }

    @Property(tries = 300)
    void theNextDayIsTheFirstThatTheRuleNames(@ForAll("rhythms") Rhythm rhythm, @ForAll("starts") LocalDate day) {
        LocalDate next = rhythm.after(day);

        assertThat(next).isAfter(day).isAfterOrEqualTo(rhythm.startsOn());
        // asked from any day between the two, the answer is the same
        LocalDate between = day.plusDays((next.toEpochDay() - day.toEpochDay()) / 2);
        assertThat(rhythm.after(between.isBefore(next) ? between : day)).isEqualTo(next);
        assertThat(rhythm.after(next.minusDays(1))).isEqualTo(next);
    }

    @Property(tries = 300)
    void aCountAndAnEndAreKept(@ForAll("rhythms") Rhythm rhythm) {
        LocalDate until = rhythm.startsOn().plusYears(3);
        Progress start = Progress.from(rhythm.startsOn());

        assertThat(new Repetition(rhythm, null, 3, DayOff.AS_IS, 0, Counting.PLAN).coming(start, 10, WEEK))
                .hasSize(3);
        assertThat(new Repetition(rhythm, until, null, DayOff.AS_IS, 0, Counting.PLAN).coming(start, 5_000, WEEK))
                .allMatch(one -> !one.day().isAfter(until));
    }

    @Example
    void aMonthWithoutSuchADayHasItOnItsLast() {
        Rhythm rhythm = new Rhythm(Unit.MONTH, 1, Set.of(), 31, null, null, LocalDate.parse("2027-01-31"));

        assertThat(days(rhythm, "2027-01-30", 4))
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30");
    }

    @Example
    void theTwentyNinthOfFebruaryComesBackWithEveryLeapYear() {
        Rhythm rhythm = new Rhythm(Unit.YEAR, 1, Set.of(), null, null, null, LocalDate.parse("2028-02-29"));

        assertThat(days(rhythm, "2028-01-01", 5))
                .containsExactly("2028-02-29", "2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    }

    @Example
    void weekdaysOfEverySecondWeekAndTheLastFridayOfAQuarter() {
        Rhythm weeks = new Rhythm(
                Unit.WEEK,
                2,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                null,
                null,
                null,
                LocalDate.parse("2026-12-01"));
        Rhythm quarter =
                new Rhythm(Unit.MONTH, 3, Set.of(), null, Rhythm.LAST, DayOfWeek.FRIDAY, LocalDate.parse("2026-12-01"));

        assertThat(days(weeks, "2026-11-30", 3)).containsExactly("2026-12-03", "2026-12-14", "2026-12-17");
        assertThat(days(quarter, "2026-11-30", 3)).containsExactly("2026-12-25", "2027-03-26", "2027-06-25");
    }

    @Example
    void daysThatFallTogetherAfterMovingAreOne() {
        Rhythm daily = new Rhythm(Unit.DAY, 1, Set.of(), null, null, null, LocalDate.parse("2027-06-04"));
        Repetition repetition = new Repetition(daily, null, null, DayOff.NEXT, 0, Counting.PLAN);

        assertThat(repetition.coming(Progress.from(LocalDate.parse("2027-06-04")), 3, WEEK))
                .extracting(one -> one.day().toString())
                .containsExactly("2027-06-04", "2027-06-07", "2027-06-08");
    }

    @Example
    void theMorningOfFilingIsThatOfTheSite() {
        Repetition repetition = new Repetition(
                new Rhythm(Unit.DAY, 1, Set.of(), null, null, null, LocalDate.parse("2027-03-01")),
                null,
                null,
                DayOff.AS_IS,
                7,
                Counting.PLAN);
        Occurrence occurrence = new Occurrence(LocalDate.parse("2027-03-08"), LocalDate.parse("2027-03-08"));

        assertThat(repetition.fileAt(occurrence, ZoneId.of("Europe/Kaliningrad")))
                .isEqualTo(Instant.parse("2027-03-01T04:00:00Z"));
        assertThat(repetition.fileAt(occurrence, ZoneId.of("Asia/Vladivostok")))
                .isEqualTo(Instant.parse("2027-02-28T20:00:00Z"));
    }

    @Example
    void whatIsCountedFromTheEndOfTheLastComesSoLongAfterIt() {
        Repetition repetition = new Repetition(
                new Rhythm(Unit.MONTH, 6, Set.of(), null, null, null, LocalDate.parse("2027-01-01")),
                null,
                null,
                DayOff.NEXT,
                0,
                Counting.COMPLETION);
        Progress done = new Progress(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-01-11"), 1);

        assertThat(repetition.nextAfterClosing(LocalDate.parse("2027-02-20"), done, WEEK))
                .hasValueSatisfying(next -> assertThat(next.day()).isEqualTo("2027-08-20"));
    }

    private static List<String> days(Rhythm rhythm, String after, int number) {
        Repetition repetition = new Repetition(rhythm, null, null, DayOff.AS_IS, 0, Counting.PLAN);
        return repetition.coming(Progress.from(LocalDate.parse(after).plusDays(1)), number, day -> true).stream()
                .map(one -> one.day().toString())
                .toList();
    }

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.integers().between(0, 9_000).map(LocalDate.parse("2023-12-15")::plusDays);
    }

    @Provide
    Arbitrary<Rhythm> rhythms() {
        Arbitrary<Integer> ordinal = Arbitraries.of(-1, 1, 2, 3, 4).injectNull(0.6);
        return Combinators.combine(
                        Arbitraries.of(Unit.class),
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.of(DayOfWeek.class).set().ofMaxSize(4),
                        Arbitraries.integers().between(1, 31).injectNull(0.3),
                        ordinal,
                        Arbitraries.of(DayOfWeek.class),
                        starts())
                .as((unit, every, weekdays, day, nth, weekday, start) ->
                        new Rhythm(unit, every, weekdays, day, nth, nth == null ? null : weekday, start));
    }

    @Provide
    Arbitrary<Repetition> repetitions() {
        return Combinators.combine(
                        rhythms(),
                        Arbitraries.of(DayOff.class),
                        Arbitraries.integers().between(0, 30))
                .as((rhythm, dayOff, lead) -> new Repetition(rhythm, null, null, dayOff, lead, Counting.PLAN));
    }
}
