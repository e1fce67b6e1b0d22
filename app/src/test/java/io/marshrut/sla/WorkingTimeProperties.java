package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingTimeProperties {

    private static final Map<String, WorkingCalendar> CALENDARS = CalendarFiles.working();

    private final DueDateCalculator calculator = new DueDateCalculator();

    @Property(tries = 500)
    void whatIsUsedUpBetweenStartAndDueIsTheTimeGiven(
            @ForAll("times") SiteTime time, @ForAll("starts") Instant start, @ForAll("durations") Duration duration) {
        assertThat(time.between(start, time.plus(start, duration))).isEqualTo(duration);
    }

    @Property(tries = 500)
    void workingTimeAddsUp(
            @ForAll("times") SiteTime time,
            @ForAll("starts") Instant start,
            @ForAll("durations") Duration first,
            @ForAll("durations") Duration second) {
        assertThat(time.plus(time.plus(start, first), second)).isEqualTo(time.plus(start, first.plus(second)));
    }

    @Property(tries = 500)
    void aLaterStartIsNeverDueEarlier(
            @ForAll("times") SiteTime time,
            @ForAll("starts") Instant start,
            @ForAll("durations") Duration later,
            @ForAll("policies") SlaPolicy policy) {
        Instant early = due(time, start, policy, List.of());
        Instant late = due(time, start.plus(later), policy, List.of());

        assertThat(late).isAfterOrEqualTo(early);
    }

    @Property(tries = 500)
    void aPauseOfWorkingTimeIsTheSameAsStandingStill(
            @ForAll("times") SiteTime time,
            @ForAll("starts") Instant start,
            @ForAll("durations") Duration worked,
            @ForAll("durations") Duration left,
            @ForAll("durations") Duration paused) {
        Instant from = time.plus(start, worked);
        Instant to = from.plus(paused);
        SlaPolicy policy = new SlaPolicy.WorkingTime(worked.plus(left));

        assertThat(due(time, start, policy, List.of(new Pause(from, to)))).isEqualTo(time.plus(to, left));
    }

    @Property(tries = 300)
    void theWarningLiesBetweenStartAndDue(
            @ForAll("times") SiteTime time, @ForAll("starts") Instant start, @ForAll("policies") SlaPolicy policy) {
        DueDateCalculator.DueDate due = calculator.compute(time, start, policy, 0.75, List.of());

        assertThat(due.warnAt()).isBetween(start, due.dueAt());
    }

    private Instant due(SiteTime time, Instant start, SlaPolicy policy, List<Pause> pauses) {
        return calculator.compute(time, start, policy, 1, pauses).dueAt();
    }

    @Provide
    Arbitrary<SiteTime> times() {
        return Combinators.combine(
                        Arbitraries.of("office", "store", "24x7"),
                        Arbitraries.of("Europe/Kaliningrad", "Europe/Moscow", "Asia/Omsk", "Asia/Vladivostok"))
                .as((calendar, zone) -> new SiteTime(CALENDARS.get(calendar), ZoneId.of(zone)));
    }

    @Provide
    Arbitrary<Instant> starts() {
        long from = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
        long to = Instant.parse("2027-12-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(from / 60, to / 60).map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(1, 200 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<SlaPolicy> policies() {
        Arbitrary<SlaPolicy> days = Arbitraries.integers().between(1, 40).map(SlaPolicy.WorkingDays::new);
        return Arbitraries.oneOf(days, durations().map(SlaPolicy.WorkingTime::new));
    }
}
