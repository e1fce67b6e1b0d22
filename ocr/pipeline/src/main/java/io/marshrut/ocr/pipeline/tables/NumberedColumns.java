package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.layout.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of a prescribed form by the row of numbers under its headings, which is printed larger than the headings
 * themselves and survives bad scans.
 */
enum NumberedColumns {
    /** ТОРГ-12: 1 to 15, without letters. */
    WAYBILL(
            List.of("10", "11", "12", "13", "14", "15"),
            Map.of(
                    "2", ColumnRole.NAME,
                    "3", ColumnRole.CODE,
                    "4", ColumnRole.UNIT,
                    "5", ColumnRole.UNIT_CODE,
                    "10", ColumnRole.QUANTITY,
                    "11", ColumnRole.PRICE,
                    "12", ColumnRole.AMOUNT,
                    "13", ColumnRole.RATE,
                    "14", ColumnRole.VAT,
                    "15", ColumnRole.GROSS)),
    /** Счёт-фактура and УПД: А, 1, 1а, …, 9, 10, 10а, 11; columns 2 to 9 are those of all editions. */
    TAX(
            List.of("3", "4", "5", "7", "8", "9"),
            Map.of(
                    "2", ColumnRole.UNIT_CODE,
                    "2а", ColumnRole.UNIT,
                    "3", ColumnRole.QUANTITY,
                    "4", ColumnRole.PRICE,
                    "5", ColumnRole.AMOUNT,
                    "6", ColumnRole.EXCISE,
                    "7", ColumnRole.RATE,
                    "8", ColumnRole.VAT,
                    "9", ColumnRole.GROSS));

    private static final int MISREAD = 1;
    private static final int FEWEST_NUMBERS = 4;
    private static final String LAST_OF_TAX = "11";

    private final List<String> signature;
    private final Map<String, ColumnRole> roles;

    NumberedColumns(List<String> signature, Map<String, ColumnRole> roles) {
        this.signature = signature;
        this.roles = roles;
    }

    static Optional<List<Column>> recognise(List<Row> heading, List<Column> columns) {
        for (Row row : heading) {
            Optional<NumberedColumns> form = of(row);
            if (form.isPresent()) {
                List<Column> known = columns.stream()
                        .map(column -> form.get().byNumber(column, row))
                        .toList();
                return Optional.of(withNameBeforeUnits(known));
            }
        }
        return Optional.empty();
    }

    /** Whether the row is that of a form that prescribes its columns. */
    static boolean isOfForm(Row row) {
        return of(row).isPresent();
    }

    /** Whether the row does nothing but number the columns, whatever they are. */
    static boolean isNumberRow(Row row) {
        List<Token> tokens =
                row.tokens().stream().filter(token -> !token.isMark()).toList();
        long numbers = tokens.stream()
                .filter(token -> token.text().matches("\\d{1,2}[абвa-c]?|[АA]"))
                .count();
        return isOfForm(row) || numbers >= FEWEST_NUMBERS && numbers >= tokens.size() - MISREAD && isAscending(tokens);
    }

    private static Optional<NumberedColumns> of(Row row) {
        List<String> texts = row.tokens().stream()
                .map(token -> token.text().replace('a', 'а'))
                .toList();
        boolean lettered = texts.stream().anyMatch(text -> text.matches("\\d{1,2}[аб]|А"));
        NumberedColumns form = texts.contains("15") || !lettered && texts.contains("12") ? WAYBILL : TAX;
        // programs number the columns of any table, from one to the last; the form has letters and eleven
        if (form == TAX && !lettered && !texts.contains(LAST_OF_TAX)) {
            return Optional.empty();
        }
        long found = form.signature.stream().filter(texts::contains).count();
        return found >= form.signature.size() - MISREAD ? Optional.of(form) : Optional.empty();
    }

    private static boolean isAscending(List<Token> tokens) {
        int last = 0;
        for (Token token : tokens) {
            String digits = token.text().replaceAll("\\D", "");
            // one that was not read as a number counts on
            int number = digits.isEmpty() || digits.length() > 2 ? last + 1 : Integer.parseInt(digits);
            if (number < last || number > last + 2) {
                return false;
            }
            last = number;
        }
        return true;
    }

    private Column byNumber(Column column, Row numbers) {
        return numbers.tokens().stream()
                .filter(token -> !token.isMark() && column.holds(token.box()))
                .findFirst()
                .map(token -> roles.getOrDefault(token.text().replace('a', 'а'), ColumnRole.OTHER))
                .map(column::as)
                .orElseGet(() -> column.as(ColumnRole.OTHER));
    }

    /** Editions differ in the number of the name's column, but it is always the widest left of the quantity. */
    private static List<Column> withNameBeforeUnits(List<Column> columns) {
        List<ColumnRole> known = columns.stream().map(Column::role).toList();
        int quantity = known.indexOf(ColumnRole.QUANTITY);
        if (quantity < 1 || known.contains(ColumnRole.NAME)) {
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
