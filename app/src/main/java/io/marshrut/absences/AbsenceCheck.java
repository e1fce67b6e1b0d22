package io.marshrut.absences;

import io.marshrut.directory.Absence;
import io.marshrut.directory.AbsenceRecords;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an absence has to be: its days, its deputies, and that it overlaps no other of the same person. */
@Component
class AbsenceCheck {

    private static final int MOST_DEPUTIES = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AbsenceRecords records;
    private final WorkAreas areas;

    AbsenceCheck(AbsenceRecords records, WorkAreas areas) {
        this.records = records;
        this.areas = areas;
    }

    /** @throws Problem 422 that names every field that is wrong */
    void check(String employee, LocalDate from, LocalDate to, List<Absence.Deputy> deputies) {
        List<FieldError> errors = new ArrayList<>();
        days(from, to, errors);
        if (deputies.size() > MOST_DEPUTIES) {
            errors.add(FieldError.of("deputies", "too_many_deputies", MOST_DEPUTIES));
        } else {
            for (int i = 0; i < deputies.size(); i++) {
                deputy(employee, deputies.get(i), "deputies[" + i + "].", errors);
            }
        }
        if (errors.isEmpty()) {
            records.of(employee, from).stream()
                    .filter(other -> !other.firstDay().isAfter(to))
                    .findFirst()
                    .ifPresent(other -> errors.add(FieldError.of(
                            "from", "absence_overlaps", DAY.format(other.firstDay()), DAY.format(other.lastDay()))));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** @throws Problem as above, for one more deputy of an absence that is in the book */
    void checkAnother(Absence absence, Absence.Deputy another) {
        List<FieldError> errors = new ArrayList<>();
        if (absence.deputies().size() >= MOST_DEPUTIES) {
            errors.add(FieldError.of("deputies", "too_many_deputies", MOST_DEPUTIES));
        }
        deputy(absence.employee(), another, "", errors);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static void days(LocalDate from, LocalDate to, List<FieldError> errors) {
        if (from == null) {
            errors.add(FieldError.of("from", "required"));
        }
        if (to == null) {
            errors.add(FieldError.of("to", "required"));
        }
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            errors.add(FieldError.of("to", "absence_ends_first"));
        } else if (!to.isBefore(from.plusYears(1))) {
            errors.add(FieldError.of("to", "absence_too_long"));
        }
    }

    private void deputy(String employee, Absence.Deputy deputy, String path, List<FieldError> errors) {
        if (deputy.employee() == null || deputy.employee().isBlank()) {
            errors.add(FieldError.of(path + "employee", "required"));
        } else if (deputy.employee().equals(employee)) {
            errors.add(FieldError.of(path + "employee", "deputy_is_oneself"));
        } else if (!records.isPerson(deputy.employee())) {
            errors.add(FieldError.of(path + "employee", "unknown_employee"));
        }
        if (!areas.isKnown(deputy.area())) {
            errors.add(FieldError.of(path + "area", "unknown_area", deputy.area()));
        }
    }
}
