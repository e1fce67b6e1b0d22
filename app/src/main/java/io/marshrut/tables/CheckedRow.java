package io.marshrut.tables;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes values out of a row and collects what is wrong with them, so that a report names everything at once. */
public final class CheckedRow {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    private final TableRow row;
    private final List<FieldError> errors;

    public CheckedRow(TableRow row) {
        this.row = row;
        this.errors = new ArrayList<>(row.errors());
    }

    public int number() {
        return row.number();
    }

    public boolean has(String column) {
        return row.has(column);
    }

    /** Whether the cell holds something. */
    public boolean says(String column) {
        return !row.get(column).isEmpty();
    }

    /** The text, empty where the cell is. */
    public String text(String column) {
        return row.get(column);
    }

    /** @param longest in characters */
    public String text(String column, int longest) {
        String text = row.get(column);
        if (text.length() > longest) {
            wrong(column, "length", 0, longest);
        }
        return text;
    }

    public String required(String column, int longest) {
        if (!says(column) && errors.stream().noneMatch(error -> error.field().equals(column))) {
            wrong(column, "required");
        }
        return text(column, longest);
    }

    /** «31.03.2026», «31/3/2026» or «2026-03-31»; null where the cell is empty or wrong. */
    public LocalDate date(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter form : DATES) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException e) {
                // perhaps in another form
            }
        }
        wrong(column, "kind_date");
        return null;
    }

    /** A whole number; null where the cell is empty or wrong. */
    public Integer number(String column, int least, int most) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("-?\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        wrong(column, "range", least, most);
        return null;
    }

    /** «да», «yes», «1» and the like; empty where the cell is. */
    public Optional<Boolean> yes(String column) {
        return Optional.ofNullable(choice(
                column,
                Map.ofEntries(
                        Map.entry("да", true),
                        Map.entry("yes", true),
                        Map.entry("true", true),
                        Map.entry("истина", true),
                        Map.entry("1", true),
                        Map.entry("+", true),
                        Map.entry("нет", false),
                        Map.entry("no", false),
                        Map.entry("false", false),
                        Map.entry("ложь", false),
                        Map.entry("0", false),
                        Map.entry("-", false))));
    }

    /**
     * One of the values that a column knows, by what people call them.
     *
     * @param names in small letters
     * @return null where the cell is empty or wrong
     */
    public <T> T choice(String column, Map<String, T> names) {
        String text = row.get(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return null;
        }
        if (!names.containsKey(text)) {
            wrong(column, "option");
        }
        return names.get(text);
    }

    public void wrong(String column, String code, Object... args) {
        errors.add(FieldError.of(column, code, args));
    }

    /**
     * Runs a check that refuses with a problem, and takes its errors over.
     *
     * @return what the check answers; empty where it refuses
     */
    public <T> Optional<T> check(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            problem.errors().stream().filter(error -> !isWrong(error.field())).forEach(errors::add);
            return Optional.empty();
        }
    }

    public boolean isWrong(String column) {
        return errors.stream().anyMatch(error -> error.field().equals(column));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
