package io.marshrut.absences;

import io.marshrut.directory.Absence;
import java.time.LocalDate;
import java.util.List;

/**
 * An absence as somebody enters it; everything may be null.
 *
 * @param employee login of who is away; the caller where it is null
 * @param reason {@code VACATION} where it is null
 */
public record AbsenceDraft(
        String employee, LocalDate from, LocalDate to, Absence.Reason reason, List<Absence.Deputy> deputies) {}
