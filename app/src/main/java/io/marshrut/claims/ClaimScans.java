package io.marshrut.claims;

import io.marshrut.documents.DocumentCard;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.Processes;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of claims on their way through the workers: each is read by a process of its own. */
@Component
class ClaimScans {

    static final String PROCESS = "documents/claim-scan";

    private final JdbcClient jdbc;
    private final Processes processes;
    private final ProcessPackages packages;
    private final Clock clock;

    ClaimScans(JdbcClient jdbc, Processes processes, ProcessPackages packages, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.packages = packages;
        this.clock = clock;
    }

    void begin(UUID claim, DocumentCard file) {
        jdbc.sql("insert into claim_scan (document_id, claim_id, added_at) values (:document, :claim, :now)")
                .param("document", file.id())
                .param("claim", claim)
                .param("now", SqlTime.of(clock.instant()))
                .update();
        processes.start(
                packages.latest(PROCESS).orElseThrow(),
                file.id().toString(),
                Map.of(
                        RecognitionContract.DOCUMENT_ID, file.id().toString(),
                        RecognitionContract.CONTENT_KEY, file.content().key(),
                        RecognitionContract.FILE_NAME, file.fileName()));
    }

    void finished(UUID document, ClaimScan.Outcome outcome) {
        jdbc.sql("update claim_scan set outcome = :outcome where document_id = :document")
                .param("outcome", outcome.name())
                .param("document", document)
                .update();
    }

    Optional<UUID> claimOf(UUID document) {
        return jdbc.sql("select claim_id from claim_scan where document_id = :document")
                .param("document", document)
                .query(UUID.class)
                .optional();
    }

    /** In the order in which they came. */
    List<ClaimScan> of(UUID claim) {
        return jdbc.sql("""
                        select document_id, outcome from claim_scan where claim_id = :claim order by added_at, document_id
                        """)
                .param("claim", claim)
                .query((row, number) -> new ClaimScan(
                        row.getObject("document_id", UUID.class),
                        row.getString("outcome") == null ? null : ClaimScan.Outcome.valueOf(row.getString("outcome"))))
                .list();
    }
}
