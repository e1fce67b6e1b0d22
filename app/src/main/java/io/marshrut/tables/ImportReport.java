package io.marshrut.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What an import would do, or did.
 *
 * @param rows in the order of the file, what is absent from it last
 * @param unknown headings that mean no column
 */
public record ImportReport(ImportedFile file, List<? extends PlannedRow<?>> rows, List<String> unknown) {

    public ImportReport {
        rows = List.copyOf(rows);
    }

    /** How many rows are in each state; a state that none is in is left out. */
    public Map<RowState, Long> counts() {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        rows.forEach(row -> counts.merge(row.state(), 1L, Long::sum));
        return counts;
    }

    public long count(RowState state) {
        return counts().getOrDefault(state, 0L);
    }

    public boolean isSound() {
        return count(RowState.WRONG) == 0;
    }

    public boolean changesAnything() {
        return rows.stream().anyMatch(PlannedRow::acts);
    }

    /** Tells what is shown from any other outcome: it is sent back when the import is applied. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PlannedRow<?> row : rows) {
                digest.update("%d|%s|%s|%s|%s\n"
                        .formatted(row.number(), row.state(), row.title(), row.changes(), row.errors())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
