package io.marshrut.tables;

import java.util.List;

/**
 * What stood in a file.
 *
 * @param rows without those that are blank
 * @param unknown headings that mean no column; what stands under them was not read
 */
public record Table(List<TableRow> rows, List<String> unknown) {

    public Table {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }
}
