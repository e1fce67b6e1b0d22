package io.marshrut.tables;

import io.marshrut.shared.Problem;
import io.marshrut.tables.RawRow.RawCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of the first sheet of a workbook (ISO/IEC 29500-1). Read here and not by a library: fastexcel-reader fails on
 * shared formulas that proper files have and takes memory by the address that a cell claims, and Apache POI, twenty
 * times as large, leaves lossless numbers and the limits to its caller as well.
 */
final class XlsxTable {

    private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Z]{1,3})\\$?\\d{1,7}");

    private final SharedStrings texts;
    private final CellFormats formats;
    private final boolean since1904;
    private final List<RawRow> rows = new ArrayList<>();

    private XlsxTable(WorkbookMap workbook) {
        this.texts = new SharedStrings(workbook.part("sharedStrings"));
        this.formats = new CellFormats(workbook.part("styles"));
        this.since1904 = workbook.countsFrom1904();
    }

    /** @throws Problem 422 that says what is wrong with the workbook */
    static List<RawRow> read(byte[] zip) {
        WorkbookMap workbook = new WorkbookMap(new WorkbookParts(zip));
        XlsxTable table = new XlsxTable(workbook);
        table.read(new PartXml(workbook.firstSheet()));
        return table.rows;
    }

    private void read(PartXml xml) {
        int number = 0;
        while (xml.next()) {
            if (xml.begins("row")) {
                number = xml.attribute("r")
                        .filter(value -> value.matches("\\d{1,7}"))
                        .map(Integer::valueOf)
                        .orElse(number + 1);
                RawRow row = new RawRow(number, cells(xml));
                if (!row.isBlank()) {
                    rows.add(row);
                    if (rows.size() > TableReader.MAX_ROWS + 1) {
                        throw Problem.invalid("table_too_many_rows", TableReader.MAX_ROWS);
                    }
                }
            }
        }
    }

    private List<RawCell> cells(PartXml xml) {
        List<RawCell> cells = new ArrayList<>();
        int place = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                place = xml.attribute("r").map(XlsxTable::column).orElse(place);
                RawCell cell = cell(xml);
                if (cell != RawCell.EMPTY) {
                    if (place >= TableReader.MAX_COLUMNS) {
                        throw Problem.invalid("table_too_many_columns", TableReader.MAX_COLUMNS);
                    }
                    while (cells.size() <= place) {
                        cells.add(RawCell.EMPTY);
                    }
                    cells.set(place, cell);
                }
                place++;
            }
        }
        return cells;
    }

    /** Of a formula only what the spreadsheet program calculated. */
    private RawCell cell(PartXml xml) {
        String type = xml.attribute("t").orElse("n");
        String style = xml.attribute("s").orElse("");
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = SharedStrings.rich(xml, "is");
            }
        }
        return switch (type) {
            case "s" ->
                value.isEmpty()
                        ? RawCell.EMPTY
                        : texts.at(value).map(RawCell::of).orElseThrow(() -> Problem.invalid("table_unreadable"));
            case "b" -> value.isEmpty() ? RawCell.EMPTY : RawCell.of(value.equals("1") ? "true" : "false");
            case "e" -> new RawCell(value, "cell_error");
            case "n" -> CellNumber.cell(value, formats, style, since1904);
            // str, inlineStr, d (a date of ISO 8601)
            default -> RawCell.of(value);
        };
    }

    private static int column(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            throw Problem.invalid("table_unreadable");
        }
        return parts.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }
}
