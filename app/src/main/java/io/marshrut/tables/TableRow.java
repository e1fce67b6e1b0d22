package io.marshrut.tables;

import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;

/**
 * A row of a table as it was brought.
 *
 * @param number as a spreadsheet program counts: the headings are mostly row 1
 * @param cells texts by key of the column, without blanks around; a column that the file has is always there
 * @param errors what could not be read, by key of the column
 */
public record TableRow(int number, Map<String, String> cells, List<FieldError> errors) {

    public TableRow {
        cells = Map.copyOf(cells);
        errors = List.copyOf(errors);
    }

    /** Whether the file has this column: an empty cell empties a field, a missing column leaves it alone. */
    public boolean has(String column) {
        return cells.containsKey(column);
    }

    /** Empty where the cell is, or the column is missing. */
    public String get(String column) {
        return cells.getOrDefault(column, "");
    }
}
