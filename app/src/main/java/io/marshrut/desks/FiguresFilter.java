package io.marshrut.desks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Of which days the figures of a desk are, by the days of the reader's time zone.
 *
 * @param to inclusive
 * @param site null for all
 * @param kind null for all
 */
public record FiguresFilter(LocalDate from, LocalDate to, String site, String kind) {

    private static final int DAYS = 30;
    private static final int BY_DAY = 45;

    /** What volume is told by. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH
    }

    /** @param today the last day where none is given, and by it the first */
    public static FiguresFilter of(LocalDate from, LocalDate to, String site, String kind, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DAYS - 1L) : from;
        return new FiguresFilter(first, last, orNull(site), orNull(kind));
    }

    /** Days of a month, weeks of a year, months beyond: so many bars can be read. */
    public Unit unit() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days <= BY_DAY ? Unit.DAY : days <= BY_DAY * 9L ? Unit.WEEK : Unit.MONTH;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
