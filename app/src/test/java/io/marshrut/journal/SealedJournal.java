package io.marshrut.journal;

import io.marshrut.shared.Caller;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Found by the component scan: an import would start a second portal beside the shared one, with a clock of its own.
 * The journal of the running portal, to be written to, sealed and tampered with in a transaction that never was.
 */
@Component
public class SealedJournal {

    private static final List<String> TABLES = List.of("journal_entry", "journal_seal", "journal_seal_line");

    private final Journal journal;
    private final Sealer sealer;
    private final Verification verification;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SealedJournal(
            Journal journal,
            Sealer sealer,
            Verification verification,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.journal = journal;
        this.sealer = sealer;
        this.verification = verification;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    static Subject subject() {
        return Subject.of("test", UUID.randomUUID());
    }

    <T> T andForgetIt(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    void together(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Writes an entry with every column filled and answers with its id. */
    long write(Subject subject, String comment) {
        Caller actor = Caller.stranger("10.0.0.5 token Night");
        journal.record(actor, subject, "request.commented")
                .inStage("first-line", new io.marshrut.shared.LocalText("Первая линия", "First line"))
                .onBehalfOf("somebody")
                .comment(comment)
                .detail("file", "a.txt")
                .detail("times", 7)
                .write();
        return jdbc.sql("select max(id) from journal_entry where subject_type = :type and subject_id = :id")
                .param("type", subject.type())
                .param("id", subject.id())
                .query(Long.class)
                .single();
    }

    int seal() {
        return sealer.sealAll();
    }

    VerificationResult verify() {
        return verification.of(Scope.EVERYTHING, null);
    }

    VerificationResult verify(Subject subject) {
        return verification.of(new Scope(subject), null);
    }

    VerificationResult verifyWith(VerificationResult.Head noted) {
        return verification.of(Scope.EVERYTHING, new NotedSeal(noted.number(), noted.hash()));
    }

    List<Long> sealedIds(Subject subject) {
        return jdbc.sql("""
                        select entry_id from journal_seal_line where subject_type = :type and subject_id = :id
                         order by position
                        """)
                .param("type", subject.type())
                .param("id", subject.id())
                .query(Long.class)
                .list();
    }

    /** As the owner of the tables, whom no trigger stops; in a transaction that is rolled back only. */
    void tamper(String sql, Object... arguments) {
        triggers("disable");
        jdbc.sql(sql).params(arguments).update();
        triggers("enable");
    }

    private void triggers(String how) {
        for (String table : TABLES) {
            jdbc.sql("alter table " + table + " " + how + " trigger user").update();
        }
    }

    JdbcClient jdbc() {
        return jdbc;
    }
}
