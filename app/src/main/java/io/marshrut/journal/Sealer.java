package io.marshrut.journal;

import io.marshrut.shared.SqlTime;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Seals (запечатывает) entries that were committed meanwhile, in batches, each in a transaction of its own: killed at
 * any moment, it goes on where the last committed batch ended.
 */
@Component
class Sealer {

    static final int BATCH = 500;

    /** Any number that nothing else in the house locks by. */
    private static final long LOCK = 0x4a4f55524e414cL;

    private record Seal(long number, byte[] hash) {}

    private record Link(long position, byte[] hash) {

        private static final Link BEGINNING = new Link(0, SubjectChain.BEGINNING);
    }

    private final JdbcTemplate jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Sealer(JdbcTemplate jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals all that waits and answers with how many entries that were. */
    int sealAll() {
        int sealed = 0;
        int batch;
        do {
            batch = transactions.call(this::sealBatch);
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    private int sealBatch() {
        // the schedule runs on one copy; a copy that hung and woke up again waits here
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        List<EntryRow> waiting = waiting();
        if (waiting.isEmpty()) {
            return 0;
        }
        Seal previous = last();
        long number = previous.number() + 1;
        List<SealLine> lines = lines(waiting);
        CanonicalDigest digest = SealChain.lines();
        lines.forEach(line -> SealChain.add(digest, line));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] hash = SealChain.hash(previous.hash(), number, at, lines.size(), digest.end());
        jdbc.update(
                "insert into journal_seal (number, at, entries, hash) values (?, ?, ?, ?)",
                number,
                SqlTime.of(at),
                lines.size(),
                hash);
        write(number, lines);
        return lines.size();
    }

    private List<EntryRow> waiting() {
        return jdbc.query("""
                        select %s
                          from journal_unsealed u join journal_entry e on e.id = u.entry_id
                         where not exists (select 1 from journal_seal_line l where l.entry_id = u.entry_id)
                         order by e.id limit %d
                        """.formatted(EntryRow.COLUMNS, BATCH), (row, n) -> EntryRow.of(row));
    }

    private Seal last() {
        return jdbc
                .query(
                        "select number, hash from journal_seal order by number desc limit 1",
                        (row, n) -> new Seal(row.getLong("number"), row.getBytes("hash")))
                .stream()
                .findFirst()
                .orElse(new Seal(0, SealChain.BEGINNING));
    }

    private List<SealLine> lines(List<EntryRow> entries) {
        Map<Subject, Link> ends = new HashMap<>();
        List<SealLine> lines = new ArrayList<>();
        for (EntryRow entry : entries) {
            Link end = ends.computeIfAbsent(entry.subject(), this::end);
            long position = end.position() + 1;
            byte[] hash = SubjectChain.hash(end.hash(), position, entry);
            ends.put(entry.subject(), new Link(position, hash));
            lines.add(new SealLine(entry.id(), entry.subject(), position, hash));
        }
        return lines;
    }

    private Link end(Subject subject) {
        return jdbc
                .query(
                        """
                        select position, hash from journal_seal_line
                         where subject_type = ? and subject_id = ? order by position desc limit 1
                        """,
                        (row, n) -> new Link(row.getLong("position"), row.getBytes("hash")),
                        subject.type(),
                        subject.id())
                .stream()
                .findFirst()
                .orElse(Link.BEGINNING);
    }

    private void write(long seal, List<SealLine> lines) {
        jdbc.batchUpdate(
                """
                insert into journal_seal_line (entry_id, seal, subject_type, subject_id, position, hash)
                values (?, ?, ?, ?, ?, ?)
                """,
                lines.stream()
                        .map(line -> new Object[] {
                            line.entryId(),
                            seal,
                            line.subject().type(),
                            line.subject().id(),
                            line.position(),
                            line.hash()
                        })
                        .toList());
        jdbc.batchUpdate(
                "delete from journal_unsealed where entry_id = ?",
                lines.stream().map(line -> new Object[] {line.entryId()}).toList());
    }
}
