package io.marshrut.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Walks along the seals with their lines and makes each seal's hash anew. {@link #end()} closes the last one. */
final class SealCheck implements RowCallbackHandler {

    /** Seals with their lines and the hash of the seal before; %s is the condition on the seal. */
    static final String SELECT = """
            select coalesce(s.number, l.seal) as number, s.at, s.entries, s.hash as seal_hash,
                   (select p.hash from journal_seal p where p.number = s.number - 1) as previous_hash,
                   l.entry_id, l.subject_type, l.subject_id, l.position, l.hash
              from journal_seal s full join journal_seal_line l on l.seal = s.number
             where %s
             order by 1, l.entry_id
            """;

    private final boolean gapless;
    private final Consumer<Break> breaks;
    private long checked;
    private long number;
    private Instant at;
    private int entries;
    private byte[] hash;
    private byte[] previous;
    private CanonicalDigest lines;
    private int found;
    private VerificationResult.Head head;

    /** @param gapless whether all seals come, so that none may be missing between them */
    SealCheck(boolean gapless, Consumer<Break> breaks) {
        this.gapless = gapless;
        this.breaks = breaks;
    }

    long checked() {
        return checked;
    }

    VerificationResult.Head head() {
        return head;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        long next = row.getLong("number");
        if (lines == null || next != number) {
            end();
            begin(next, row);
        }
        if (row.getObject("entry_id") != null) {
            Subject subject = new Subject(row.getString("subject_type"), row.getString("subject_id"));
            SealChain.add(
                    lines,
                    new SealLine(row.getLong("entry_id"), subject, row.getLong("position"), row.getBytes("hash")));
            found++;
        }
    }

    private void begin(long next, ResultSet row) throws SQLException {
        if (gapless && next != number + 1) {
            breaks.accept(new Break(null, number + 1, null, at, Break.Reason.SEAL_MISSING));
        }
        number = next;
        hash = row.getBytes("seal_hash");
        entries = row.getInt("entries");
        previous = row.getBytes("previous_hash");
        if (hash != null) {
            at = row.getObject("at", OffsetDateTime.class).toInstant();
        }
        lines = SealChain.lines();
        found = 0;
    }

    void end() {
        if (lines == null) {
            return;
        }
        checked++;
        if (hash == null) {
            breaks.accept(new Break(null, number, null, at, Break.Reason.SEAL_MISSING));
            return;
        }
        byte[] before = number == 1 ? SealChain.BEGINNING : previous;
        byte[] expected = SealChain.hash(before, number, at, entries, lines.end());
        if (found != entries || !Arrays.equals(expected, hash)) {
            breaks.accept(new Break(null, number, null, at, Break.Reason.SEAL_CHANGED));
        }
        head = new VerificationResult.Head(number, at, HexFormat.of().formatHex(hash));
    }
}
