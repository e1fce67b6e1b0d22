package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CalendarTextProperties {

    private static final int DAY = 24 * 60;

    @Property(tries = 300)
    void whatTheFormShowsIsReadAsTheSameCalendar(@ForAll("calendars") WorkingCalendar calendar) {
        assertThat(new CalendarCheck().read(calendar.code(), calendar.version(), CalendarText.draft(calendar), null))
                .isEqualTo(calendar);
    }

    @Property(tries = 300)
    void whatIsKeptOfExceptionalDaysIsReadAgain(@ForAll("exceptions") Map<LocalDate, List<WorkingHours>> exceptions) {
        assertThat(ExceptionalDay.parse(ExceptionalDay.texts(exceptions))).isEqualTo(exceptions);
    }

    @Property(tries = 300)
    void anyTextIsACalendarOrNamesWhatIsWrong(@ForAll String text) {
        CalendarDraft draft = new CalendarDraft(
                        "x", text, text, "false", List.of("MONDAY", text), text, text, text, text, text, text)
                .tidy();
        assertThatThrownBy(() -> new CalendarCheck().read("x", 1, draft, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.errors()).isNotEmpty());
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<Set<MonthDay>> closed = Arbitraries.integers()
                .between(1, 366)
                .map(day -> MonthDay.from(LocalDate.ofYearDay(2024, day)))
                .set()
                .ofMaxSize(20);
        return Combinators.combine(days, hours(), closed, exceptions())
                .as((week, hours, holidays, exceptions) -> new WorkingCalendar(
                        "x", 3, new LocalText("Смена", "Shift"), week, hours, holidays, exceptions, null));
    }

    @Provide
    Arbitrary<Map<LocalDate, List<WorkingHours>>> exceptions() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 1000).map(LocalDate.of(2026, 1, 1)::plusDays);
        return Arbitraries.maps(dates, Arbitraries.oneOf(hours(), Arbitraries.just(List.<WorkingHours>of())))
                .ofMaxSize(10);
    }

    /** One span, or two with a break. */
    private static Arbitrary<List<WorkingHours>> hours() {
        return Arbitraries.integers()
                .between(0, DAY)
                .set()
                .ofMinSize(2)
                .ofMaxSize(4)
                .map(ends -> ends.stream().sorted().toList())
                .map(ends -> ends.size() < 4
                        ? List.of(new WorkingHours(ends.get(0), ends.get(1)))
                        : Stream.of(0, 2)
                                .map(n -> new WorkingHours(ends.get(n), ends.get(n + 1)))
                                .toList());
    }
}
