package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Columns of an УПД by the row of numbers under its headings (А, 1, 1а, …, 9, 10, 10а, 11), which is printed larger
 * than the headings themselves and survives bad scans.
 */
final class UtdColumns {

    private static final List<String> SIGNATURE = List.of("3", "4", "5", "7", "8", "9");
    private static final int MISREAD = 1;

    private UtdColumns() {}

    static Optional<List<Column>> recognise(List<Row> heading, List<Column> columns) {
        return heading.stream()
                .filter(UtdColumns::isNumberRow)
                .findFirst()
                .map(row ->
                        columns.stream().map(column -> byNumber(column, row)).toList())
                .map(UtdColumns::withNameBeforeUnits);
    }

    static boolean isNumberRow(Row row) {
        List<String> texts = row.tokens().stream().map(Token::text).toList();
        return SIGNATURE.stream().filter(texts::contains).count() >= SIGNATURE.size() - MISREAD;
    }

    private static Column byNumber(Column column, Row numbers) {
        return numbers.tokens().stream()
                .filter(token -> !token.isMark() && column.holds(token.box()))
                .findFirst()
                .flatMap(token -> ColumnRole.ofUtdColumn(token.text().replace('a', 'а')))
                .map(column::as)
                .orElseGet(() -> column.as(ColumnRole.OTHER));
    }

    /** Editions differ in the number of the name's column, but it is always the widest left of the units. */
    private static List<Column> withNameBeforeUnits(List<Column> columns) {
        int quantity = columns.stream().map(Column::role).toList().indexOf(ColumnRole.QUANTITY);
        if (quantity < 1) {
            return columns;
        }
        Column name = columns.subList(0, quantity).stream()
                .max(Comparator.comparingDouble(Column::width))
                .orElseThrow();
        List<Column> named = new ArrayList<>(columns);
        named.replaceAll(column -> column == name ? column.as(ColumnRole.NAME) : column);
        return named;
    }
}
