package io.marshrut.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of several reminders that are due the nearest one counts. */
class TermRemindersTest {

    @ParameterizedTest
    @CsvSource({"31, 0", "30, 30", "15, 30", "14, 14", "4, 14", "3, 3", "1, 3", "0, 3"})
    void theNearestOneIsDue(int left, int due) {
        assertThat(TermReminders.usual().due(left).orElse(0)).isEqualTo(due);
    }

    @Test
    void theHorizonIsThatOfTheEasternmostSite() {
        // in Kamchatka it is the first of March already
        assertThat(TermReminders.usual().horizon(Instant.parse("2031-02-28T12:00:00Z")))
                .isEqualTo(LocalDate.of(2031, 3, 31));
        assertThat(new TermReminders(List.of(7, 1)).horizon(Instant.parse("2031-02-28T11:59:00Z")))
                .isEqualTo(LocalDate.of(2031, 3, 7));
    }
}
