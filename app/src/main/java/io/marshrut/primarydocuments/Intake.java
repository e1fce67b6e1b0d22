package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.directory.Directory;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.NewDocument;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.ProcessRef;
import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Intake (приём): makes a card and a process of a file, once its bytes are safe. */
@Component
class Intake {

    private static final String PROCESS = VerificationItems.KIND;
    private static final String ORIGINAL = "original";

    private final PrimaryDocumentRows rows;
    private final Permissions permissions;
    private final Directory directory;
    private final Documents documents;
    private final Processes processes;
    private final ProcessPackages packages;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            PrimaryDocumentRows rows,
            Permissions permissions,
            Directory directory,
            Documents documents,
            Processes processes,
            ProcessPackages packages,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.directory = directory;
        this.documents = documents;
        this.processes = processes;
        this.packages = packages;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    PrimaryDocument take(Caller caller, Upload upload, DocumentType expectedType, String site) {
        return take(caller, upload, expectedType, site, id -> {});
    }

    /** @param inside told the new id in the transaction that makes the card */
    PrimaryDocument take(Caller caller, Upload upload, DocumentType expectedType, String site, Consumer<UUID> inside) {
        permissions.require(caller, Permission.UPLOAD_DOCUMENTS);
        try {
            Arrival arrival = receive(caller, upload, expectedType, site);
            return transactions.call(() -> {
                PrimaryDocument document = register(arrival);
                inside.accept(document.id());
                events.publishEvent(new FileArrived(caller, arrival.file(), document));
                return document;
            });
        } catch (Problem refused) {
            events.publishEvent(new FileRefused(caller, upload, expectedType, site, refused));
            throw refused;
        }
    }

    Arrival receive(Caller caller, Upload upload, DocumentType expectedType, String site) {
        String place = place(caller, site);
        return new Arrival(caller, documents.receive(upload), expectedType, place);
    }

    String place(Caller caller, String site) {
        permissions.require(caller, Permission.UPLOAD_DOCUMENTS);
        String place = site == null || site.isBlank() ? caller.site() : site;
        if (directory.findSite(place).isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of("site", "unknown_site")));
        }
        Place where = Place.of(place, directory.employee(caller.login()).department());
        if (!permissions.permits(caller, Permission.UPLOAD_DOCUMENTS, PrimaryDocuments.KIND, where)) {
            throw Problem.invalid(List.of(FieldError.of("site", "site_out_of_reach")));
        }
        return place;
    }

    /**
     * Makes a card and a process of a document that was found within another one's file, in the caller's transaction.
     *
     * @param resultKey of what was read of it already; null where it is yet to be read
     * @param between told the new id before anything happens to it
     */
    void takeFound(PrimaryDocument whole, ReceivedFile file, String resultKey, Consumer<UUID> between) {
        UUID id = Ids.next();
        DocumentCard card = documents.add(
                whole.uploadedBy(),
                new NewDocument(id, file, PrimaryDocument.OWNER, id.toString(), ORIGINAL, whole.site()));
        PrimaryDocument document =
                PrimaryDocument.received(id, whole.site(), whole.uploadedBy(), clock.instant(), null);
        rows.insert(document);
        between.accept(id);
        start(card, resultKey == null ? Map.of() : Map.of(RecognitionContract.READ_RESULT, resultKey));
    }

    /** Makes a card and a process of what was received, in the caller's transaction. */
    PrimaryDocument register(Arrival arrival) {
        Caller caller = arrival.sender();
        UUID id = Ids.next();
        DocumentCard card = documents.add(
                caller,
                new NewDocument(id, arrival.file(), PrimaryDocument.OWNER, id.toString(), ORIGINAL, arrival.site()));
        PrimaryDocument document =
                PrimaryDocument.received(id, arrival.site(), caller.login(), clock.instant(), arrival.expectedType());
        rows.insert(document);
        journal.record(caller, Subject.of(PrimaryDocument.SUBJECT, id), "document.received")
                .detail("file", card.fileName())
                .detail("sha256", card.sha256())
                .write();
        start(card, Map.of());
        return document;
    }

    /**
     * Starts the process of a card, in the caller's transaction.
     *
     * @param told to the worker beside the card's own
     */
    void start(DocumentCard card, Map<String, String> told) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                RecognitionContract.DOCUMENT_ID, card.id().toString(),
                RecognitionContract.CONTENT_KEY, card.content().key(),
                RecognitionContract.FILE_NAME, card.fileName()));
        variables.putAll(told);
        ProcessRef started = processes.start(
                packages.latest(PROCESS).orElseThrow(), card.id().toString(), variables);
        rows.started(card.id(), started.instanceId());
        events.publishEvent(new PrimaryDocumentChanged(card.id(), DocumentStatus.RECEIVED));
    }
}
