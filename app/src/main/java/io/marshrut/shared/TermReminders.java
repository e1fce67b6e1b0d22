package io.marshrut.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How many days before the end of a term people are reminded (напоминания о сроке): of several reminders that are due the
 * nearest one counts, so that a night that was missed is made up for by one.
 *
 * @param daysBefore in rising order
 */
public record TermReminders(List<Integer> daysBefore) {

    /** Where a day begins first. */
    private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Kamchatka");

    public TermReminders {
        daysBefore = daysBefore.stream().sorted().toList();
    }

    /** 30, 14 and 3 days before. */
    public static TermReminders usual() {
        return new TermReminders(List.of(3, 14, 30));
    }

    /** The last end that may have to be looked at now, wherever in the country; each by its own day then. */
    public LocalDate horizon(Instant now) {
        return LocalDate.ofInstant(now, EASTERNMOST).plusDays(daysBefore.get(daysBefore.size() - 1));
    }

    /** @param left days until the end, none of them negative */
    public Optional<Integer> due(int left) {
        return daysBefore.stream().filter(days -> left <= days).findFirst();
    }
}
