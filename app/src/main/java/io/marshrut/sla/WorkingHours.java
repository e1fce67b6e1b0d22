package io.marshrut.sla;

/**
 * A span of work within a day.
 *
 * @param from minute of the day, inclusive
 * @param to minute of the day, exclusive; 1440 is midnight at the day's end
 */
record WorkingHours(int from, int to) {

    WorkingHours {
        if (from < 0 || to > 24 * 60 || from >= to) {
            throw new IllegalArgumentException("No span of work: " + from + " to " + to);
        }
    }

    /** @param span such as {@code 09:00-13:00} */
    static WorkingHours parse(String span) {
        String[] ends = span.split("-");
        return new WorkingHours(minute(ends[0]), minute(ends[1]));
    }

    /** As {@link #parse} reads it. */
    String text() {
        return time(from) + "-" + time(to);
    }

    static String time(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private static int minute(String time) {
        String[] parts = time.strip().split(":");
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
