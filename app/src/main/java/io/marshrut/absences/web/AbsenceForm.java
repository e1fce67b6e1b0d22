package io.marshrut.absences.web;

import io.marshrut.absences.AbsenceDraft;
import io.marshrut.directory.Absence;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands in the fields of the form; null where the browser sent nothing.
 *
 * @param deputies with {@code areas}, line by line
 */
record AbsenceForm(
        String employee, String from, String to, Absence.Reason reason, List<String> deputies, List<String> areas) {

    private static final int LINES = 3;

    AbsenceForm {
        deputies = deputies == null ? List.of() : List.copyOf(deputies);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    static AbsenceForm empty() {
        return new AbsenceForm("", "", "", Absence.Reason.VACATION, List.of(), List.of());
    }

    /** Lines that somebody wrote into, and empty ones to write into. */
    List<Absence.Deputy> lines() {
        List<Absence.Deputy> lines = new ArrayList<>(written());
        while (lines.size() < LINES) {
            lines.add(new Absence.Deputy("", ""));
        }
        return lines;
    }

    AbsenceDraft draft() {
        return new AbsenceDraft(employee, day("from", from), day("to", to), reason, written());
    }

    private List<Absence.Deputy> written() {
        return IntStream.range(0, deputies.size())
                .filter(line -> !deputies.get(line).isBlank())
                .mapToObj(line -> new Absence.Deputy(deputies.get(line), line < areas.size() ? areas.get(line) : ""))
                .toList();
    }

    /** @throws Problem 422 where it is no day of the calendar */
    static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(List.of(FieldError.of(field, "date")));
        }
    }
}
