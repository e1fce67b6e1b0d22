package io.marshrut.surveys;

import java.time.LocalDate;

/**
 * Which requests' scores are told: those that were completed in a period, by the days of the reader's time zone.
 *
 * @param to inclusive
 * @param desk each of these three null or blank for all
 */
public record ResultFilter(LocalDate from, LocalDate to, String desk, String site, String kind) {

    private static final int DAYS = 90;

    /** @param today the last day where none is given, and by it the first */
    public static ResultFilter of(
            LocalDate from, LocalDate to, String desk, String site, String kind, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(DAYS - 1L) : from;
        return new ResultFilter(first, last, orNull(desk), orNull(site), orNull(kind));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
