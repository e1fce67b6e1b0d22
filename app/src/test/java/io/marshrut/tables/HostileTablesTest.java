package io.marshrut.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.support.HostileFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** Files that mean harm, or are simply not what they should be, get an answer that names what is wrong. */
class HostileTablesTest {

    private static final List<Column> COLUMNS =
            List.of(Column.of("inn", new LocalText("ИНН", "INN")).needed());

    private static final String HEADINGS = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>";

    @TempDir
    Path folder;

    private static void refused(String code, TableFile file) {
        assertThatThrownBy(() -> TableReader.read(file, COLUMNS))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void refused(String code, Workbooks workbook) {
        refused(code, workbook.file());
    }

    private static TableFile csv(String text) {
        return new TableFile("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAnArchiveThatUnpacksToGigabytes() {
        refused("table_bomb", Workbooks.of(HEADINGS).with("xl/media/zeros.bin", "0".repeat(65 * 1024 * 1024)));
    }

    @Test
    void refusesAnArchiveOfThousandsOfEntries() {
        Workbooks workbook = Workbooks.of(HEADINGS);
        IntStream.range(0, 2_001).forEach(i -> workbook.with("x" + i, ""));

        refused("table_bomb", workbook);
    }

    @Test
    void readsNoFileOfTheServer() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String sheet = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
                <worksheet><sheetData>%s<row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>""".formatted(secret.toUri(), HEADINGS);

        refused("table_unreadable", Workbooks.of("").with("xl/worksheets/sheet1.xml", sheet));
    }

    @Test
    void refusesEntitiesThatUnfoldToBillions() {
        String entities = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)))
                .collect(Collectors.joining());
        String strings = "<!DOCTYPE x [<!ENTITY e0 \"lol\">" + entities + "]><sst><si><t>&e9;</t></si></sst>";

        refused("table_unreadable", Workbooks.of(HEADINGS).with("xl/sharedStrings.xml", strings));
    }

    @Test
    void refusesCellsThatClaimToStandFarAway() {
        String far = "<row r=\"2\"><c r=\"%s\"><v>1</v></c></row>";

        refused("table_too_many_columns", Workbooks.of(HEADINGS + far.formatted("XFD2")));
        refused("table_unreadable", Workbooks.of(HEADINGS + far.formatted("ZZZZZZ2")));
        refused("table_unreadable", Workbooks.of(HEADINGS + far.formatted("2")));
    }

    @Test
    void numbersWithoutEndAreNotCalculated() {
        for (String number : List.of("1E999999999", "9".repeat(1_000_000), "NaN", "-", ".", "0x10", "1E400")) {
            Table table = TableReader.read(
                    Workbooks.of(HEADINGS + "<row r=\"2\"><c r=\"A2\"><v>" + number + "</v></c></row>")
                            .file(),
                    COLUMNS);
            assertThat(table.rows().get(0).errors()).as(number).hasSize(1);
        }
    }

    @Test
    void refusesTextsThatAreNotThereAndSheetsThatAreNotThere() {
        refused("table_unreadable", Workbooks.of(HEADINGS + "<row><c t=\"s\"><v>99</v></c></row>"));
        refused("table_unreadable", Workbooks.of(HEADINGS + "<row><c t=\"s\"><v>-1</v></c></row>"));
        refused("table_unreadable", Workbooks.of(HEADINGS).without("xl/worksheets/sheet1.xml"));
        refused("table_unreadable", Workbooks.of(HEADINGS).without("_rels/.rels"));
        refused("table_unreadable", Workbooks.of(HEADINGS).with("xl/workbook.xml", "<workbook>"));
        refused("table_empty", Workbooks.of(HEADINGS).with("xl/workbook.xml", "<workbook/>"));
    }

    @Test
    void refusesBrokenArchivesWhereverTheyBreak() {
        byte[] whole = Workbooks.of(HEADINGS + "<row><c><v>1</v></c></row>").zip();
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(whole, 5 + random.nextInt(whole.length - 4));
            broken[4 + random.nextInt(broken.length - 4)] ^= (byte) (1 + random.nextInt(255));
            try {
                TableReader.read(new TableFile("broken.xlsx", broken), COLUMNS);
            } catch (Problem problem) {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
            }
        }
    }

    @Test
    void saysThatAnOldOrEncryptedWorkbookIsOne() {
        refused(
                "table_old_or_encrypted",
                new TableFile("a.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}));
    }

    @Test
    void refusesWhatIsNoTableAtAll() {
        refused("table_unreadable", new TableFile("a.csv", HostileFiles.program()));
        refused("table_unreadable", new TableFile("a.pdf", HostileFiles.noiseThatSaysPdf()));
        refused("table_empty", csv("\n \n;;\n"));
        refused("table_columns_missing", csv("имя;адрес\nа;б"));
        refused("table_column_twice", csv("ИНН;inn\n1;2"));
    }

    @Test
    void namesTheRowWhoseQuoteIsNotClosed() {
        assertThatThrownBy(() -> TableReader.read(csv("ИНН\n1\n\"2\n3"), COLUMNS))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("table_quotes");
                    assertThat(problem.args()).containsExactly(3);
                });
    }

    @Test
    void refusesMoreRowsColumnsAndBytesThanItTakes() {
        String most = "ИНН\n" + "1\n".repeat(TableReader.MAX_ROWS);

        assertThat(TableReader.read(csv(most), COLUMNS).rows()).hasSize(TableReader.MAX_ROWS);
        refused("table_too_many_rows", csv(most + "1\n"));
        refused("table_too_many_rows", Workbooks.of(HEADINGS + "<row><c><v>1</v></c></row>".repeat(10_001)));
        refused("table_too_many_columns", csv("ИНН\n" + ";".repeat(1_000_000)));
        assertThatThrownBy(() -> TableFile.of("a.csv", new ByteArrayResource(new byte[TableFile.MAX_BYTES + 1])))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
    }

    @Test
    void noiseIsRefusedInWordsAndNeverFails() {
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(400) + 1];
            random.nextBytes(noise);
            try {
                TableReader.read(new TableFile("noise", noise), COLUMNS);
            } catch (Problem problem) {
                assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
            }
        }
    }

    @Test
    void charactersThatADatabaseRefusesDoNotComeThrough() {
        Table table = TableReader.read(csv("ИНН\n1\u00012\u200b3\ufeff4"), COLUMNS);

        assertThat(table.rows().get(0).get("inn")).isEqualTo("1234");
    }
}
