package io.marshrut.requests;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds received files to a request, in the caller's transaction. */
@Component
class Attachments {

    /** The role of a document that no stage asks for. */
    static final String ROLE = "attachment";

    private final Documents documents;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Attachments(Documents documents, Journal journal, ApplicationEventPublisher events) {
        this.documents = documents;
        this.journal = journal;
        this.events = events;
    }

    DocumentCard add(Caller caller, ServiceRequest request, ReceivedFile file, String role) {
        DocumentCard card =
                documents.add(caller, NewDocument.of(file, ServiceRequest.SUBJECT, request.id(), role, request.site()));
        journal.record(caller, Subject.of(ServiceRequest.SUBJECT, request.id()), "document.attached")
                .detail("file", card.fileName())
                .detail("documentId", card.id())
                .detail("role", role)
                .write();
        events.publishEvent(new RequestChanged(request.id()));
        return card;
    }
}
