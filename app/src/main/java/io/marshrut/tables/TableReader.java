package io.marshrut.tables;

import io.marshrut.shared.Problem;
import java.util.List;
import java.util.Locale;

/** Reads CSV and XLSX into rows of named cells. What the file is, its first bytes say and not its name. */
public final class TableReader {

    public static final int MAX_ROWS = 10_000;

    static final int MAX_COLUMNS = 200;

    private TableReader() {}

    /**
     * @throws Problem 422 that says what is wrong: no table at all, required columns missing, a heading that stands
     *     twice, too many rows
     */
    public static Table read(TableFile file, List<Column> columns) {
        byte[] bytes = file.content();
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.invalid("table_old_or_encrypted");
        }
        if (begins(bytes, 'P', 'K')) {
            return Header.table(XlsxTable.read(bytes), columns);
        }
        if (file.name().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|xls|ods|pdf|docx?)")) {
            throw Problem.invalid("table_unreadable");
        }
        return Header.table(CsvTable.read(CsvText.decode(bytes), columns), columns);
    }

    private static boolean begins(byte[] bytes, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
