package io.marshrut.tables;

import io.marshrut.shared.Problem.FieldError;
import java.util.List;

/**
 * What an import would do with one row.
 *
 * @param number of the row in the file, 0 for what is absent from it
 * @param title by which people know what the row tells of
 * @param value what {@link Import#apply} needs; null where the row is wrong
 * @param changes fields of a changed row that differ, all that a new one brings
 * @param errors what is wrong, by key of the column
 * @param remarks what somebody should look at though it stops nothing, by key of the column
 */
public record PlannedRow<T>(
        int number,
        RowState state,
        String title,
        T value,
        List<FieldChange> changes,
        List<FieldError> errors,
        List<FieldError> remarks) {

    public PlannedRow {
        changes = changes.stream().filter(FieldChange::changes).toList();
        errors = List.copyOf(errors);
        remarks = List.copyOf(remarks);
    }

    public static <T> PlannedRow<T> added(int number, String title, T value, List<FieldChange> brought) {
        return new PlannedRow<>(number, RowState.NEW, title, value, brought, List.of(), List.of());
    }

    /** Changed, or the same where none of the fields differs. */
    public static <T> PlannedRow<T> kept(int number, String title, T value, List<FieldChange> fields) {
        RowState state = fields.stream().anyMatch(FieldChange::changes) ? RowState.CHANGED : RowState.SAME;
        return new PlannedRow<>(number, state, title, value, fields, List.of(), List.of());
    }

    public static <T> PlannedRow<T> wrong(int number, String title, List<FieldError> errors) {
        return new PlannedRow<>(number, RowState.WRONG, title, null, List.of(), errors, List.of());
    }

    /** What is there and not in the file, where the import lets such leave. */
    public static <T> PlannedRow<T> absent(String title, T value, List<FieldChange> changes) {
        return new PlannedRow<>(0, RowState.ABSENT, title, value, changes, List.of(), List.of());
    }

    public PlannedRow<T> remarked(List<FieldError> more) {
        return new PlannedRow<>(number, state, title, value, changes, errors, more);
    }

    boolean acts() {
        return state == RowState.NEW || state == RowState.CHANGED || state == RowState.ABSENT;
    }
}
