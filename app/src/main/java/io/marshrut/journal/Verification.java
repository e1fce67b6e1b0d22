package io.marshrut.journal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks (проверка целостности) the journal against its seals and names the first entry that is not what was sealed.
 * Rows are streamed out of one snapshot, so its memory does not grow with the journal and writers are not held up.
 */
@Component
class Verification {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    Verification(DataSource database, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    VerificationResult of(Scope scope, NotedSeal noted) {
        return snapshot.execute(status -> check(scope, noted));
    }

    private VerificationResult check(Scope scope, NotedSeal noted) {
        FirstBreak first = new FirstBreak();
        SubjectCheck subjects = new SubjectCheck(first::found);
        jdbc.query(SubjectCheck.SELECT.formatted(scope.condition("l")), subjects, scope.arguments());
        SealCheck seals = new SealCheck(scope.isEverything(), first::found);
        String sealsOfScope = scope.isEverything()
                ? "true"
                : "s.number in (select m.seal from journal_seal_line m where " + scope.condition("m") + ")";
        jdbc.query(SealCheck.SELECT.formatted(sealsOfScope), seals, scope.arguments());
        seals.end();
        lookForStrangers(scope, first);
        lookForLostOnes(scope, first);
        if (noted != null) {
            compare(noted, first);
        }
        return new VerificationResult(subjects.checked(), seals.checked(), waiting(scope), seals.head(), first.get());
    }

    private void lookForStrangers(Scope scope, FirstBreak first) {
        jdbc.query(
                """
                select e.id, e.at, e.subject_type, e.subject_id from journal_entry e
                 where not exists (select 1 from journal_seal_line l where l.entry_id = e.id)
                   and not exists (select 1 from journal_unsealed u where u.entry_id = e.id)
                   and %s
                 order by e.id limit 1
                """.formatted(scope.condition("e")),
                row -> {
                    first.found(new Break(
                            row.getLong("id"),
                            null,
                            new Subject(row.getString("subject_type"), row.getString("subject_id")),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            Break.Reason.INSERTED));
                },
                scope.arguments());
    }

    /** Nobody knows what an entry was about that is gone before it was sealed, so an excerpt cannot tell. */
    private void lookForLostOnes(Scope scope, FirstBreak first) {
        if (!scope.isEverything()) {
            return;
        }
        jdbc.query("""
                select u.entry_id from journal_unsealed u
                 where not exists (select 1 from journal_entry e where e.id = u.entry_id)
                   and not exists (select 1 from journal_seal_line l where l.entry_id = u.entry_id)
                 order by 1 limit 1
                """, row -> {
            first.found(new Break(row.getLong("entry_id"), null, null, null, Break.Reason.MISSING_UNSEALED));
        });
    }

    private void compare(NotedSeal noted, FirstBreak first) {
        boolean stands = jdbc
                .query(
                        "select hash from journal_seal where number = ?",
                        (row, n) -> row.getBytes("hash"),
                        noted.number())
                .stream()
                .anyMatch(hash -> Arrays.equals(hash, HexFormat.of().parseHex(noted.hash())));
        if (!stands) {
            first.found(new Break(null, noted.number(), null, null, Break.Reason.SEALS_TRUNCATED));
        }
    }

    private long waiting(Scope scope) {
        return jdbc.queryForObject(
                "select count(*) from journal_unsealed u join journal_entry e on e.id = u.entry_id where "
                        + scope.condition("e"),
                Long.class,
                scope.arguments());
    }
}
