package io.marshrut.tables;

import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.tables.RawRow.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The row of headings: which column stands where. */
final class Header {

    private final Map<Integer, Column> places = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();

    private Header(RawRow headings, List<Column> columns) {
        for (int place = 0; place < headings.cells().size(); place++) {
            String heading = headings.cell(place).text().strip();
            if (!heading.isEmpty()) {
                Optional<Column> meant = meant(heading, columns);
                if (meant.isEmpty()) {
                    unknown.add(heading.length() > 100 ? heading.substring(0, 100) : heading);
                } else if (places.containsValue(meant.get())) {
                    throw Problem.invalid("table_column_twice", heading);
                } else {
                    places.put(place, meant.get());
                }
            }
        }
    }

    /** @param rows the first that is not blank holds the headings */
    static Table table(List<RawRow> rows, List<Column> columns) {
        List<RawRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw Problem.invalid("table_empty");
        }
        Header header = new Header(filled.get(0), columns);
        header.requireComplete(columns);
        if (filled.size() - 1 > TableReader.MAX_ROWS) {
            throw Problem.invalid("table_too_many_rows", TableReader.MAX_ROWS);
        }
        return new Table(filled.stream().skip(1).map(header::row).toList(), header.unknown);
    }

    /** How many of the headings mean a column. */
    static long known(RawRow headings, List<Column> columns) {
        return headings.cells().stream()
                .filter(cell -> meant(cell.text(), columns).isPresent())
                .count();
    }

    private static Optional<Column> meant(String heading, List<Column> columns) {
        return columns.stream().filter(column -> column.isCalled(heading)).findFirst();
    }

    private void requireComplete(List<Column> columns) {
        List<FieldError> missing = columns.stream()
                .filter(column -> column.required() && !places.containsValue(column))
                .map(column -> FieldError.of(
                        column.key(),
                        "table_column_missing",
                        column.name().ru(),
                        column.name().en()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("table_columns_missing", missing);
        }
    }

    private TableRow row(RawRow raw) {
        Map<String, String> cells = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        places.forEach((place, column) -> {
            RawCell cell = raw.cell(place);
            cells.put(column.key(), CellText.clean(cell.text()));
            if (cell.error() != null) {
                errors.add(FieldError.of(column.key(), cell.error()));
            }
        });
        return new TableRow(raw.number(), cells, errors);
    }
}
