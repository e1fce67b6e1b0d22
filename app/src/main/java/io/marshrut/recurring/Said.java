package io.marshrut.recurring;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads what somebody said, and gathers what is wrong with it. */
final class Said {

    private final List<FieldError> errors = new ArrayList<>();

    static boolean isBlank(String said) {
        return said == null || said.isBlank();
    }

    void wrong(String field, String code, Object... args) {
        errors.add(FieldError.of(field, code, args));
    }

    void wrong(List<FieldError> more) {
        errors.addAll(more);
    }

    boolean isRight() {
        return errors.isEmpty();
    }

    void require() {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    <E extends Enum<E>> E word(String field, String said, Class<E> type, E usual) {
        if (isBlank(said)) {
            return usual;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(said.strip())) {
                return one;
            }
        }
        wrong(field, "option");
        return usual;
    }

    Integer number(String field, String said, int min, int max) {
        if (isBlank(said)) {
            return null;
        }
        try {
            int number = Integer.parseInt(said.strip());
            if (number < min) {
                wrong(field, "min", min);
            } else if (number > max) {
                wrong(field, "max", max);
            }
            return number;
        } catch (NumberFormatException e) {
            wrong(field, "number");
            return null;
        }
    }

    LocalDate day(String field, String said) {
        if (isBlank(said)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(said.strip());
            if (day.getYear() < 2000 || day.getYear() > 2200) {
                wrong(field, "date");
            }
            return day;
        } catch (DateTimeParseException e) {
            wrong(field, "date");
            return null;
        }
    }
}
