package io.marshrut.tables;

import io.marshrut.shared.Problem;
import io.marshrut.tables.RawRow.RawCell;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV text, with whichever of the usual delimiters makes the most headings known. */
final class CsvTable {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    /** By this line Excel is told which delimiter follows. */
    private static final Pattern TOLD = Pattern.compile("\\Asep=([;,\\t])\\r?\\n", Pattern.CASE_INSENSITIVE);

    private CsvTable() {}

    static List<RawRow> read(String text, List<Column> columns) {
        Matcher told = TOLD.matcher(text);
        if (told.find()) {
            return rows(text.substring(told.end()), told.group(1).charAt(0), 1, Integer.MAX_VALUE);
        }
        char delimiter = DELIMITERS.stream()
                .max(Comparator.comparingLong(one -> known(text, one, columns)))
                .orElseThrow();
        return rows(text, delimiter, 0, Integer.MAX_VALUE);
    }

    private static long known(String text, char delimiter, List<Column> columns) {
        try {
            return rows(text, delimiter, 0, 1).stream()
                    .mapToLong(headings -> Header.known(headings, columns))
                    .sum();
        } catch (Problem e) {
            // under another delimiter the quotes may make sense
            return -1;
        }
    }

    /** @param before lines that were taken off the text */
    private static List<RawRow> rows(String text, char delimiter, int before, int most) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        List<RawRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                RawRow row = row(record, before);
                if (!row.isBlank()) {
                    rows.add(row);
                    if (rows.size() == most) {
                        break;
                    }
                    if (rows.size() > TableReader.MAX_ROWS + 1) {
                        throw Problem.invalid("table_too_many_rows", TableReader.MAX_ROWS);
                    }
                }
            }
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            throw Problem.invalid("table_quotes", rows.size() + before + 1);
        } catch (IOException e) {
            throw Problem.invalid("table_unreadable");
        }
        return rows;
    }

    private static RawRow row(CSVRecord record, int before) {
        if (record.size() > TableReader.MAX_COLUMNS) {
            throw Problem.invalid("table_too_many_columns", TableReader.MAX_COLUMNS);
        }
        List<RawCell> cells = Stream.of(record.values())
                .map(text -> RawCell.of(CellText.original(text)))
                .toList();
        return new RawRow((int) record.getRecordNumber() + before, cells);
    }
}
