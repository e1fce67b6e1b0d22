package io.marshrut.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.marshrut.shared.LocalText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What was written is read again as it was, and nothing of it is a formula on the way. */
class TableRoundTripProperties {

    private static final List<Column> COLUMNS = List.of(
            Column.of("name", new LocalText("Наименование", "Name")).needed(),
            Column.of("note", new LocalText("Примечание", "Note")));

    private static final List<String> HEADINGS = List.of("Наименование", "Примечание");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    @Property(tries = 300)
    void aWrittenCsvIsReadAsItWas(@ForAll("rows") List<List<String>> rows) throws IOException {
        assertThat(read("a.csv", written(TableFormat.CSV, rows))).isEqualTo(clean(rows));
    }

    @Property(tries = 100)
    void aWrittenXlsxIsReadAsItWas(@ForAll("rows") List<List<String>> rows) throws IOException {
        assertThat(read("a.xlsx", written(TableFormat.XLSX, rows))).isEqualTo(clean(rows));
    }

    @Property(tries = 300)
    void noCellOfACsvIsAFormula(@ForAll("rows") List<List<String>> rows) throws IOException {
        String text = new String(written(TableFormat.CSV, rows), StandardCharsets.UTF_8).substring(1);

        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                assertThat(record)
                        .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+\\-@].*|[\\t\\r\\n].*"));
            }
        }
    }

    /** As people keep tables: any delimiter, any of the encodings, a byte order mark or none. */
    @Property(tries = 300)
    void delimiterAndEncodingAreFound(
            @ForAll("russian") List<List<String>> rows,
            @ForAll("delimiters") char delimiter,
            @ForAll("encodings") String encoding)
            throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        format.printRecord(text, HEADINGS.toArray());
        for (List<String> row : rows) {
            format.printRecord(text, row.toArray());
        }

        assertThat(read("a.csv", encoded(text.toString(), encoding))).isEqualTo(clean(rows));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> typed = Arbitraries.strings()
                .withCharRange('а', 'я')
                .withChars("=+-@'\"\t\n\r;,  \u00a0<>&{}$%0123456789№«»€\uD83D\uDE00")
                .ofMaxLength(12)
                .filter(StandardCharsets.UTF_8.newEncoder()::canEncode);
        Arbitrary<String> formulas = Arbitraries.of(
                "=1+1", "+7 812 555", "-5", "@SUM(A1)", "'=1", "''", "\t=1", " =1", "=cmd|' /C calc'!A0", "", " ");
        return Arbitraries.oneOf(typed, formulas)
                .list()
                .ofSize(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<List<String>>> russian() {
        Arbitrary<String> typed = Arbitraries.strings()
                .withCharRange('А', 'я')
                .withChars(";,\t\" «»ёЁ№0123")
                .ofMaxLength(15);
        return typed.list().ofSize(2).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(';', ',', '\t');
    }

    @Provide
    Arbitrary<String> encodings() {
        return Arbitraries.of("UTF-8", "UTF-8 BOM", "windows-1251", "UTF-16");
    }

    private static byte[] encoded(String text, String encoding) {
        return switch (encoding) {
            case "UTF-8 BOM" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case "windows-1251" -> text.getBytes(WINDOWS_1251);
            case "UTF-16" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] written(TableFormat format, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(format, out, HEADINGS, rows.stream());
        return out.toByteArray();
    }

    private static List<List<String>> read(String name, byte[] bytes) {
        return TableReader.read(new TableFile(name, bytes), COLUMNS).rows().stream()
                .map(row -> List.of(row.get("name"), row.get("note")))
                .toList();
    }

    /** As the reader hands texts over; rows without anything are no rows. */
    private static List<List<String>> clean(List<List<String>> rows) {
        return rows.stream()
                .filter(row ->
                        row.stream().anyMatch(cell -> !CellText.clean(cell).isEmpty()))
                .map(row -> row.stream().map(CellText::clean).collect(Collectors.toList()))
                .toList();
    }
}
