package io.marshrut.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Walks along the chains of subjects, one line after the other, and compares each with its entry. */
final class SubjectCheck implements RowCallbackHandler {

    /** Lines with their entries, chain by chain; %s is the condition on the line. */
    static final String SELECT = "select l.entry_id, l.seal, l.subject_type as chain_type, l.subject_id as chain_id,"
            + " l.position, l.hash, s.at as sealed_at, " + EntryRow.COLUMNS + """
             from journal_seal_line l
             left join journal_seal s on s.number = l.seal
             left join journal_entry e on e.id = l.entry_id
             where %s
             order by l.subject_type, l.subject_id, l.position
            """;

    private final Consumer<Break> breaks;
    private long checked;
    private Subject subject;
    private long position;
    private byte[] previous;

    SubjectCheck(Consumer<Break> breaks) {
        this.breaks = breaks;
    }

    long checked() {
        return checked;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        Subject chain = new Subject(row.getString("chain_type"), row.getString("chain_id"));
        if (!chain.equals(subject)) {
            subject = chain;
            position = 0;
            previous = SubjectChain.BEGINNING;
        }
        checked++;
        long id = row.getLong("entry_id");
        long seal = row.getLong("seal");
        long place = row.getLong("position");
        byte[] hash = row.getBytes("hash");
        OffsetDateTime sealedAt = row.getObject("sealed_at", OffsetDateTime.class);
        Instant at = sealedAt == null ? null : sealedAt.toInstant();
        if (row.getObject("id") == null) {
            breaks.accept(new Break(id, seal, chain, at, Break.Reason.MISSING));
        } else {
            EntryRow entry = EntryRow.of(row);
            if (place != position + 1) {
                breaks.accept(new Break(id, seal, chain, entry.at(), Break.Reason.OUT_OF_ORDER));
            } else if (!chain.equals(entry.subject())
                    || !Arrays.equals(hash, SubjectChain.hash(previous, place, entry))) {
                breaks.accept(new Break(id, seal, chain, entry.at(), Break.Reason.CHANGED));
            } else if (at == null) {
                breaks.accept(new Break(id, seal, chain, entry.at(), Break.Reason.SEAL_MISSING));
            }
        }
        position = place;
        previous = hash;
    }
}
