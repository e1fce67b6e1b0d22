package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DueDateCalculatorTest {

    private final Map<String, WorkingCalendar> calendars = CalendarFiles.working();
    private final DueDateCalculator calculator = new DueDateCalculator();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/sla/due-dates.csv",
            useHeadersInDisplayName = true,
            numLinesToSkip = 1,
            delimiter = ';')
    void findsTheDueMoment(
            String why, String calendar, String zone, String start, String policy, String pauses, String due) {
        SiteTime time = new SiteTime(calendars.get(calendar), ZoneId.of(zone));

        DueDateCalculator.DueDate found = calculator.compute(
                time, OffsetDateTime.parse(start).toInstant(), SlaPolicy.parse(policy), 1, pauses(pauses));

        assertThat(found.dueAt().atZone(ZoneId.of(zone)).toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(due));
    }

    /** {@code from/to from/to} */
    private static List<Pause> pauses(String text) {
        if (text == null) {
            return List.of();
        }
        List<Pause> pauses = new ArrayList<>();
        Arrays.stream(text.split(" "))
                .map(pair -> pair.split("/"))
                .forEach(ends -> pauses.add(new Pause(
                        OffsetDateTime.parse(ends[0]).toInstant(),
                        OffsetDateTime.parse(ends[1]).toInstant())));
        return pauses;
    }
}
