package io.marshrut.sla;

import io.marshrut.shared.Problem;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much time a stage has: {@code P<n>D} in working days or {@code PT<h>H<m>M} in working time. */
sealed interface SlaPolicy {

    int MAX_DAYS = 1_000;
    Duration MAX_TIME = Duration.ofHours(8_000);
    Pattern DAYS = Pattern.compile("P(\\d{1,4})D");
    Pattern TIME = Pattern.compile("PT(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?");

    /** To the closing time of the n-th working day after the start's date. */
    record WorkingDays(int days) implements SlaPolicy {}

    /** So much working time from the start on. */
    record WorkingTime(Duration time) implements SlaPolicy {}

    /** @throws Problem 422 where the text is neither form or out of bounds */
    static SlaPolicy parse(String text) {
        Matcher days = DAYS.matcher(text == null ? "" : text);
        if (days.matches()) {
            int number = Integer.parseInt(days.group(1));
            if (number >= 1 && number <= MAX_DAYS) {
                return new WorkingDays(number);
            }
        }
        Matcher time = TIME.matcher(text == null ? "" : text);
        if (time.matches() && (time.group(1) != null || time.group(2) != null)) {
            Duration duration = Duration.ofHours(number(time.group(1))).plusMinutes(number(time.group(2)));
            if (!duration.isZero() && duration.compareTo(MAX_TIME) <= 0) {
                return new WorkingTime(duration);
            }
        }
        throw Problem.invalid(java.util.List.of(Problem.FieldError.of("duration", "duration")));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
