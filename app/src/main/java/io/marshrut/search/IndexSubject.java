package io.marshrut.search;

import io.marshrut.contracts.ContractChanged;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.DocumentSecrecyChanged;
import io.marshrut.jobs.FollowUp;
import io.marshrut.jobs.FollowUps;
import io.marshrut.powersofattorney.PowerChanged;
import io.marshrut.primarydocuments.PrimaryDocumentChanged;
import io.marshrut.requests.RequestChanged;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows every change into the index. The subject is read in one snapshot of the database, and the snapshot's number is
 * the version that is written, so that it does not matter which of two jobs comes first.
 */
@Component
class IndexSubject implements FollowUp {

    static final String NAME = "index";

    private record Reading(IndexedSubject subject, long version) {}

    private final List<SubjectReader> readers;
    private final SearchIndex index;
    private final FollowUps followUps;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    IndexSubject(
            List<SubjectReader> readers,
            SearchIndex index,
            FollowUps followUps,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.readers = readers;
        this.index = index;
        this.followUps = followUps;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public String name() {
        return NAME;
    }

    @EventListener
    void changed(RequestChanged event) {
        followUps.enqueue(NAME, RequestReader.TYPE + ":" + event.requestId());
    }

    @EventListener
    void changed(ContractChanged event) {
        followUps.enqueue(NAME, ContractReader.TYPE + ":" + event.id());
    }

    @EventListener
    void changed(PowerChanged event) {
        followUps.enqueue(NAME, PowerReader.TYPE + ":" + event.id());
    }

    @EventListener
    void changed(PrimaryDocumentChanged event) {
        followUps.enqueue(NAME, DocumentReader.TYPE + ":" + event.documentId());
    }

    /** Who finds it has changed, or what is said of it to everybody else. */
    @EventListener
    void changed(DocumentSecrecyChanged event) {
        DocumentCard document = event.document();
        switch (document.ownerType()) {
            case "primary-document" -> followUps.enqueue(NAME, DocumentReader.TYPE + ":" + document.id());
            case "request" -> followUps.enqueue(NAME, RequestReader.TYPE + ":" + document.ownerId());
            default -> {
                // of others nothing is in the index
            }
        }
    }

    @Override
    public void run(String subject) {
        String type = subject.substring(0, subject.indexOf(':'));
        UUID id = UUID.fromString(subject.substring(type.length() + 1));
        SubjectReader reader = readers.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
        Reading reading = snapshot.execute(status -> new Reading(
                reader.read(id).orElseThrow(),
                jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                        .query(Long.class)
                        .single()));
        index.write(reading.subject(), reading.version());
    }
}
