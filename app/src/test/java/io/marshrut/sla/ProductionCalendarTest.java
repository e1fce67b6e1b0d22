package io.marshrut.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProductionCalendarTest {

    static Stream<CalendarFiles.ProductionFile> files() {
        return CalendarFiles.production().stream();
    }

    @Test
    void thereIsOneForEachYearFrom2024To2027() {
        assertThat(files().map(CalendarFiles.ProductionFile::year)).containsExactlyInAnyOrder(2024, 2025, 2026, 2027);
    }

    @ParameterizedTest
    @MethodSource("files")
    void workingDaysAndHoursAreThosePublishedWithTheCalendar(CalendarFiles.ProductionFile file) {
        ProductionCalendar calendar = file.calendar();
        List<LocalDate> working = LocalDate.of(file.year(), 1, 1)
                .datesUntil(LocalDate.of(file.year() + 1, 1, 1))
                .filter(calendar::isWorking)
                .toList();

        assertThat(working).hasSize(file.workingDays());
        assertThat(8 * working.size()
                        - working.stream().filter(calendar::isShortened).count())
                .isEqualTo(file.hours());
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyWorkingDaysAreShortened(CalendarFiles.ProductionFile file) {
        assertThat(file.shortened()).allMatch(file.calendar()::isWorking);
    }

    @Test
    void onlyTheYearThatTheGovernmentHasNotFixedIsProvisional() {
        assertThat(files().filter(file -> file.calendar().provisional()).map(CalendarFiles.ProductionFile::year))
                .containsExactly(2027);
    }

    @Test
    void aYearWithoutAFileFollowsTheLawAlone() {
        ProductionCalendar calendar = new ProductionCalendars(java.util.Map.of()).of(2028);

        assertThat(calendar.provisional()).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2028, 1, 7))).isFalse();
        // 23 February 2028 is a Wednesday, 1 May a Monday, 12 June a Monday, 4 November a Saturday
        assertThat(calendar.isWorking(LocalDate.of(2028, 2, 23))).isFalse();
        assertThat(calendar.isShortened(LocalDate.of(2028, 2, 22))).isTrue();
        assertThat(calendar.isWorking(LocalDate.of(2028, 11, 6))).isFalse();
        assertThat(calendar.isWorking(LocalDate.of(2028, 11, 7))).isTrue();
        assertThat(calendar.isShortened(LocalDate.of(2028, 11, 3))).isTrue();
    }
}
