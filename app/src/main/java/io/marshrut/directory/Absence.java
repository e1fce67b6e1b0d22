package io.marshrut.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Days on which somebody does not work (отсутствие).
 *
 * @param firstDay in the time zone of the employee's site, as the last day, which belongs to it
 * @param deputies may be empty: then the superior stands in
 */
public record Absence(
        UUID id, String employee, LocalDate firstDay, LocalDate lastDay, Reason reason, List<Deputy> deputies) {

    /** Why; nothing follows from it. */
    public enum Reason {
        VACATION,
        SICK_LEAVE,
        BUSINESS_TRIP,
        OTHER
    }

    /**
     * Who stands in (замещающий).
     *
     * @param area kinds of work as a pattern: {@code %}, {@code it/%}, {@code it/incident}
     */
    public record Deputy(String employee, String area) {}

    public Absence {
        deputies = List.copyOf(deputies);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
