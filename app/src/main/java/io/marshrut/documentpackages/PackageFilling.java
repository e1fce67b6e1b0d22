package io.marshrut.documentpackages;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.primarydocuments.DocumentLookup;
import io.marshrut.primarydocuments.PackageShelf;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Puts documents into packages and takes them out. */
@Service
public class PackageFilling implements PackageShelf {

    private final PackageRows rows;
    private final PackageReaders readers;
    private final PackageRights rights;
    private final PackageContents contents;
    private final PackageRefresh refresh;
    private final DocumentLookup lookup;
    private final Documents documents;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    private final ApplicationEventPublisher events;

    PackageFilling(
            PackageRows rows,
            PackageReaders readers,
            PackageRights rights,
            PackageContents contents,
            PackageRefresh refresh,
            DocumentLookup lookup,
            Documents documents,
            Journal journal,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.rows = rows;
        this.readers = readers;
        this.rights = rights;
        this.contents = contents;
        this.refresh = refresh;
        this.lookup = lookup;
        this.documents = documents;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the caller may put documents in and take them out now. */
    public boolean mayFill(Caller caller, DocumentPackage shown) {
        return shown.isOpen() && rights.mayFill(caller, shown.place());
    }

    /**
     * Puts a document in; one that is in it already stays.
     *
     * @throws Problem 404, 403; 409 {@code package_closed}, {@code document_in_package}, {@code document_unfit}; 422 where
     *     the caller reads no such document
     */
    public void put(Caller caller, UUID id, UUID document) {
        rights.requireFill(caller, readable(caller, id));
        if (document == null || lookup.shown(caller, Set.of(document)).isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of("document", document == null ? "required" : "unknown_object")));
        }
        transactions.run(() -> {
            add(caller, open(id), document);
            refresh.refresh(id);
        });
    }

    /** Takes a document out. @throws Problem 404, 403; 409 {@code package_closed} */
    public void takeOut(Caller caller, UUID id, UUID document) {
        rights.requireFill(caller, readable(caller, id));
        transactions.run(() -> {
            open(id);
            if (lookup.shown(caller, Set.of(document)).isEmpty() || !contents.takeOut(id, document)) {
                throw Problem.notFound();
            }
            contents.forgetAttestations(id);
            record(caller, id, document, "package.document-removed");
            refresh.refresh(id);
            events.publishEvent(new DocumentSetFree(document));
        });
    }

    /** In the caller's transaction, without a look at the package. */
    void add(Caller caller, DocumentPackage held, UUID document) {
        PrimaryDocument found = lookup.shown(caller, Set.of(document)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("documents", "unknown_object"))));
        if (!PackageFacts.isUsable(found)) {
            throw Problem.conflict("document_unfit");
        }
        if (contents.put(held.id(), document, caller.login(), clock.instant())) {
            contents.forgetAttestations(held.id());
            readers.admit(held.id(), List.of(caller.login(), found.uploadedBy()));
            record(caller, held.id(), document, "package.document-added");
        } else if (!contents.packageOf(document).filter(held.id()::equals).isPresent()) {
            throw Problem.conflict("document_in_package");
        }
    }

    /** What was found in the file of a document that is in it; in the caller's transaction, without a look. */
    void addFound(UUID id, UUID document) {
        if (contents.put(id, document, Caller.SYSTEM, clock.instant())) {
            contents.forgetAttestations(id);
            record(Caller.system(), id, document, "package.document-added");
        }
    }

    @Override
    public void check(Caller caller, String said) {
        UUID id = Ids.parse(said)
                .filter(one -> rows.find(one).isPresent() && readers.mayRead(caller, one))
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("package", "unknown_object"))));
        rights.requireFill(caller, rows.find(id).orElseThrow());
        if (!rows.find(id).orElseThrow().isOpen()) {
            throw Problem.conflict("package_closed");
        }
    }

    @Override
    public void put(Caller caller, String said, UUID document) {
        put(caller, Ids.parse(said).orElseThrow(), document);
    }

    private void record(Caller caller, UUID id, UUID document, String event) {
        DocumentCard card = documents.cards(Set.of(document)).get(document);
        journal.record(caller, Subject.of(DocumentPackage.SUBJECT, id), event)
                .detail("file", card.fileName())
                .detail("document", document)
                .write();
    }

    private DocumentPackage open(UUID id) {
        DocumentPackage held = rows.locked(id).orElseThrow();
        if (!held.isOpen()) {
            throw Problem.conflict("package_closed");
        }
        return held;
    }

    private DocumentPackage readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> readers.mayRead(caller, id)).orElseThrow(Problem::notFound);
    }
}
