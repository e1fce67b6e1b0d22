package io.marshrut.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a workbook comes out as people see it, and loses nothing. */
class WorkbookTest {

    private static final List<Column> COLUMNS = List.of(
            Column.of("inn", new LocalText("ИНН", "INN")).needed(),
            Column.of("name", new LocalText("Наименование", "Name")));

    private static final String HEADINGS =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

    private static Table read(String rows) {
        return TableReader.read(Workbooks.of(HEADINGS + rows).file(), COLUMNS);
    }

    private static TableRow first(String cell) {
        return read("<row r=\"2\">" + cell + "</row>").rows().get(0);
    }

    @Test
    void readsTheFirstSheetThatIsShownWithItsRowNumbers() {
        Table table = read("""
                <row r="3"><c r="A3" t="inlineStr"><is><t>78</t></is></c><c r="B3" t="s"><v>2</v></c></row>
                <row r="4"><c r="A4"/><c r="B4" t="s"><v></v></c></row>
                <row r="7"><c r="B7" t="str"><f>A3&amp;1</f><v>781</v></c></row>""");

        assertThat(table.rows())
                .extracting(TableRow::number, row -> row.get("inn"), row -> row.get("name"))
                .containsExactly(tuple(3, "78", "ООО «Ромашка»"), tuple(7, "", "781"));
    }

    @ParameterizedTest
    @CsvSource({
        "7810526010, 0, 7810526010",
        "7.8105260100000002E9, 0, 7810526010",
        "7.80589555907E11, 0, 780589555907",
        "304500116000157, 0, 304500116000157",
        "44525225, 1, 044525225",
        "0.1, 0, 0.1",
        "0.10000000000000001, 0, 0.1",
        "-12.50, 5, -12.5",
        "0, 0, 0",
        "46112, 2, 2026-03-31",
        "46112, 3, 2026-03-31",
        "46112.586805555555, 4, 2026-03-31T14:05",
        "46112, 5, 46112"
    })
    void numbersAndDatesAreTextsThatLoseNothing(String raw, String style, String text) {
        TableRow row = first("<c r=\"A2\" s=\"%s\"><v>%s</v></c>".formatted(style, raw));

        assertThat(row.get("inn")).isEqualTo(text);
        assertThat(row.errors()).isEmpty();
    }

    @Test
    void saysWhereANumericCellHasLostDigits() {
        assertThat(first("<c r=\"A2\"><v>4.0702810962129494E19</v></c>").errors())
                .containsExactly(FieldError.of("inn", "digits_lost"));
    }

    @Test
    void ofAFormulaOnlyTheCachedValueIsTaken() {
        assertThat(first("<c r=\"A2\"><f>HYPERLINK(\"http://example.org\",SALES2024)</f><v>42</v></c>")
                        .get("inn"))
                .isEqualTo("42");
        assertThat(first("<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>").errors())
                .containsExactly(FieldError.of("inn", "cell_error"));
    }

    @Test
    void aWorkbookWithoutStylesAndSharedTextsIsOneToo() {
        Table table = TableReader.read(
                Workbooks.of("""
                                <row><c t="inlineStr"><is><t>inn</t></is></c></row><row><c><v>1</v></c></row>""")
                        .without("xl/styles.xml")
                        .without("xl/sharedStrings.xml")
                        .file(),
                COLUMNS);

        assertThat(table.rows()).extracting(row -> row.get("inn")).containsExactly("1");
    }

    @Test
    void daysMayBeCountedFrom1904() {
        Table table = TableReader.read(
                Workbooks.of(HEADINGS + "<row r=\"2\"><c r=\"A2\" s=\"3\"><v>44650</v></c></row>")
                        .with(
                                "xl/workbook.xml",
                                "<workbook xmlns:r=\"urn:r\"><workbookPr date1904=\"1\"/><sheets><sheet r:id=\"s1\"/></sheets></workbook>")
                        .file(),
                COLUMNS);

        assertThat(table.rows()).extracting(row -> row.get("inn")).containsExactly("2026-03-31");
    }
}
