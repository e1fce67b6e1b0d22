package io.marshrut.primarydocuments;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the accounting system says of verified documents (выгрузка). For the exchange, in its transaction. */
@Component
public class DocumentExports {

    private final PrimaryDocumentRows rows;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    DocumentExports(PrimaryDocumentRows rows, Journal journal, ApplicationEventPublisher events) {
        this.rows = rows;
        this.journal = journal;
        this.events = events;
    }

    /**
     * It has the document. Being told again changes nothing, but for a number that was not known.
     *
     * @param externalNumber its own number; null where it told none
     */
    public void taken(UUID id, String externalNumber) {
        PrimaryDocument document = rows.locked(id).orElseThrow();
        boolean first = document.status() == DocumentStatus.VERIFIED;
        if (!first && externalNumber == null) {
            return;
        }
        if (first) {
            rows.status(id, DocumentStatus.EXPORTED);
        }
        Journal.Record line = journal.record(
                Caller.system(),
                Subject.of(PrimaryDocument.SUBJECT, id),
                first ? "document.exported" : "document.booked");
        if (externalNumber != null) {
            line.detail("externalNumber", externalNumber);
        }
        line.write();
        if (first) {
            events.publishEvent(new PrimaryDocumentChanged(id, DocumentStatus.EXPORTED));
        }
    }

    /**
     * It does not want the document as it is: unless another system has it, this is verified and not exported.
     *
     * @param detail why, in the other side's words; may be null
     */
    public void refused(UUID id, String detail, boolean takenElsewhere) {
        PrimaryDocument document = rows.locked(id).orElseThrow();
        boolean givenBack = document.status() == DocumentStatus.EXPORTED && !takenElsewhere;
        if (givenBack) {
            rows.status(id, DocumentStatus.VERIFIED);
        }
        journal.record(Caller.system(), Subject.of(PrimaryDocument.SUBJECT, id), "document.export-refused")
                .comment(detail)
                .write();
        if (givenBack) {
            events.publishEvent(new PrimaryDocumentChanged(id, DocumentStatus.VERIFIED));
        }
    }
}
