package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The product's due dates against {@link MinuteByMinute}, over every day of 2024 to 2027. */
class DueDateProperties {

    private static final Map<String, WorkingCalendar> CALENDARS = CalendarFiles.working();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private final DueDateCalculator calculator = new DueDateCalculator();

    record Site(String calendar, ZoneId zone) {

        SiteTime time() {
            return new SiteTime(CALENDARS.get(calendar), zone);
        }

        MinuteByMinute minutes() {
            return new MinuteByMinute(calendar, zone);
        }
    }

    @Example
    void everyDayOfTheFourYearsIsWhatTheWallCalendarPrints() {
        WorkingCalendar office = CALENDARS.get("office");
        FIRST.datesUntil(LAST.plusDays(1)).forEach(day -> {
            assertThat(office.isWorking(day)).as(day.toString()).isEqualTo(!MinuteByMinute.isOff(day));
            int closes = MinuteByMinute.isShortened(day) ? 17 : 18;
            if (office.isWorking(day)) {
                List<WorkingHours> hours = office.on(day);
                assertThat(hours.get(hours.size() - 1).to()).as(day.toString()).isEqualTo(closes * 60);
            }
        });
    }

    /** The moment of the day goes round: midnight, opening, lunch, the last minute of a shortened day, late evening. */
    @Example
    void everyDayOfTheFourYearsCanBeTheStart() {
        Site site = new Site("office", ZoneId.of("Europe/Moscow"));
        MinuteByMinute minutes = site.minutes();
        List<String> moments = List.of("00:00", "09:00", "13:30", "16:59", "22:15");
        FIRST.datesUntil(LAST.minusDays(20)).forEach(day -> {
            String at = moments.get((int) (day.toEpochDay() % moments.size()));
            Instant start = Instant.parse(day + "T" + at + ":00Z").minus(Duration.ofHours(3));
            for (SlaPolicy policy : List.of(
                    new SlaPolicy.WorkingDays(1),
                    new SlaPolicy.WorkingDays(5),
                    new SlaPolicy.WorkingTime(Duration.ofHours(4)),
                    new SlaPolicy.WorkingTime(Duration.ofMinutes(8 * 60 + 1)))) {
                assertThat(product(site, start, policy, List.of()))
                        .as("%s %s", start, policy)
                        .isEqualTo(expected(minutes, start, policy, List.of()));
            }
        });
    }

    @Property(tries = 1_000)
    void isTheSameMinuteByMinute(
            @ForAll("sites") Site site,
            @ForAll("starts") Instant start,
            @ForAll("policies") SlaPolicy policy,
            @ForAll("pauses") List<Duration[]> pauses) {
        List<Pause> moments = pauses.stream()
                .map(pause ->
                        new Pause(start.plus(pause[0]), start.plus(pause[0]).plus(pause[1])))
                .toList();

        assertThat(product(site, start, policy, moments)).isEqualTo(expected(site.minutes(), start, policy, moments));
    }

    private Instant product(Site site, Instant start, SlaPolicy policy, List<Pause> pauses) {
        return calculator.compute(site.time(), start, policy, 1, pauses).dueAt();
    }

    private static Instant expected(MinuteByMinute minutes, Instant start, SlaPolicy policy, List<Pause> pauses) {
        return policy instanceof SlaPolicy.WorkingDays days
                ? minutes.afterDays(start, days.days(), pauses)
                : minutes.afterMinutes(
                        start, ((SlaPolicy.WorkingTime) policy).time().toMinutes(), pauses);
    }

    @Provide
    Arbitrary<Site> sites() {
        return Combinators.combine(
                        Arbitraries.of("office", "office", "store", "24x7"),
                        Arbitraries.of(
                                "Europe/Kaliningrad",
                                "Europe/Moscow",
                                "Asia/Yekaterinburg",
                                "Asia/Vladivostok",
                                "Asia/Kamchatka"))
                .as((calendar, zone) -> new Site(calendar, ZoneId.of(zone)));
    }

    /** Up to September 2027, so that a due moment does not leave the years of which the other side knows. */
    @Provide
    Arbitrary<Instant> starts() {
        long from = Instant.parse("2024-01-02T00:00:00Z").getEpochSecond() / 60;
        long to = Instant.parse("2027-09-15T00:00:00Z").getEpochSecond() / 60;
        return Arbitraries.longs().between(from, to).map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<SlaPolicy> policies() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 25).map(SlaPolicy.WorkingDays::new),
                Arbitraries.longs()
                        .between(1, 120 * 60)
                        .map(time -> new SlaPolicy.WorkingTime(Duration.ofMinutes(time))));
    }

    /** Up to three pauses of some minutes to ten days each: {after the start, length}. */
    @Provide
    Arbitrary<List<Duration[]>> pauses() {
        Arbitrary<Duration> after = Arbitraries.longs().between(0, 14 * 24 * 60).map(Duration::ofMinutes);
        Arbitrary<Duration> length =
                Arbitraries.longs().between(1, 10 * 24 * 60).map(Duration::ofMinutes);
        return Combinators.combine(after, length)
                .as((from, whole) -> new Duration[] {from, whole})
                .list()
                .ofMaxSize(3);
    }
}
