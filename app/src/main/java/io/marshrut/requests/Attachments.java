package io.marshrut.requests;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adds received files to a request, in the caller's transaction. */
@Component
class Attachments {

    /** The role of a document that no stage asks for. */
    static final String ROLE = "attachment";

    private static final String DOCUMENT = "documentId";

    private final Documents documents;
    private final SecretDocuments secrets;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Attachments(Documents documents, SecretDocuments secrets, Journal journal, ApplicationEventPublisher events) {
        this.documents = documents;
        this.secrets = secrets;
        this.journal = journal;
        this.events = events;
    }

    /** Of the entries of a request those that tell of no document that is kept from the caller. */
    List<JournalEntry> known(Caller caller, List<JournalEntry> entries) {
        Set<UUID> told = entries.stream()
                .map(Attachments::document)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<UUID> kept = secrets.keptFrom(caller, told);
        return entries.stream()
                .filter(entry -> document(entry).filter(kept::contains).isEmpty())
                .toList();
    }

    private static Optional<UUID> document(JournalEntry entry) {
        return Optional.ofNullable(entry.details().get(DOCUMENT)).flatMap(Ids::parse);
    }

    DocumentCard add(Caller caller, ServiceRequest request, ReceivedFile file, String role) {
        return add(caller, request, Ids.next(), file, role);
    }

    /** @param id that the document is to have */
    DocumentCard add(Caller caller, ServiceRequest request, UUID id, ReceivedFile file, String role) {
        DocumentCard card = documents.add(
                caller,
                new NewDocument(id, file, ServiceRequest.SUBJECT, request.id().toString(), role, request.site()));
        journal.record(caller, Subject.of(ServiceRequest.SUBJECT, request.id()), "document.attached")
                .detail("file", card.fileName())
                .detail(DOCUMENT, card.id())
                .detail("role", role)
                .write();
        events.publishEvent(new RequestChanged(request.id()));
        return card;
    }
}
