package io.marshrut.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables to be taken away. Whatever people typed stays a text: in XLSX by the type of the cell, in CSV (RFC 4180)
 * by an apostrophe before what would be a formula, which {@link TableReader} takes off again.
 */
public final class TableWriter {

    /** By it spreadsheet programs know UTF-8. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final String TEXT = "@";
    private static final int WIDTH = 24;

    /** More characters than this Excel refuses in a cell. */
    private static final int LONGEST_CELL = 32_767;

    private TableWriter() {}

    /** @param rows cells in the order of the headings, null for an empty one */
    public static void write(
            TableFormat format, OutputStream out, List<String> headings, Stream<? extends List<String>> rows)
            throws IOException {
        switch (format) {
            case CSV -> csv(out, headings, rows.iterator());
            case XLSX -> xlsx(out, headings, rows.iterator());
        }
    }

    private static void csv(OutputStream out, List<String> headings, Iterator<? extends List<String>> rows)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter table = new CSVPrinter(text, CSVFormat.RFC4180);
        table.printRecord(headings);
        while (rows.hasNext()) {
            table.printRecord(rows.next().stream().map(CellText::harmless).toList());
        }
        table.flush();
    }

    private static void xlsx(OutputStream out, List<String> headings, Iterator<? extends List<String>> rows)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Marshrut", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (int column = 0; column < headings.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 1; rows.hasNext(); row++) {
                row(sheet, row, rows.next());
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text != null && !text.isEmpty()) {
                sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
                // stays a text when somebody edits it
                sheet.style(row, column).format(TEXT).set();
            }
        }
    }
}
