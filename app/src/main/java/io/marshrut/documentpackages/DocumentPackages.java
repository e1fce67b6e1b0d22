package io.marshrut.documentpackages;

import io.marshrut.access.Permission;
import io.marshrut.access.Reader;
import io.marshrut.access.WhoReads;
import io.marshrut.contracts.Contracts;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyLookup;
import io.marshrut.documents.Documents;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.powersofattorney.PowersOfAttorney;
import io.marshrut.primarydocuments.DocumentLookup;
import io.marshrut.primarydocuments.PrimaryDocument;
import io.marshrut.primarydocuments.PrimaryDocuments;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows packages of documents, and answers the exchange what a package holds and which documents wait in one. */
@Service
@Transactional(readOnly = true)
public class DocumentPackages {

    private final PackageRows rows;
    private final PackageReaders readers;
    private final PackageContents contents;
    private final PackageGate gate;
    private final SiteRequests requests;
    private final DocumentLookup lookup;
    private final Documents documents;
    private final CounterpartyLookup counterparties;
    private final Contracts contracts;
    private final PowersOfAttorney powers;
    private final WorkItems workItems;
    private final WhoReads whoReads;
    private final Journal journal;

    DocumentPackages(
            PackageRows rows,
            PackageReaders readers,
            PackageContents contents,
            PackageGate gate,
            SiteRequests requests,
            DocumentLookup lookup,
            Documents documents,
            CounterpartyLookup counterparties,
            Contracts contracts,
            PowersOfAttorney powers,
            WorkItems workItems,
            WhoReads whoReads,
            Journal journal) {
        this.rows = rows;
        this.readers = readers;
        this.contents = contents;
        this.gate = gate;
        this.requests = requests;
        this.lookup = lookup;
        this.documents = documents;
        this.counterparties = counterparties;
        this.contracts = contracts;
        this.powers = powers;
        this.workItems = workItems;
        this.whoReads = whoReads;
        this.journal = journal;
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    public PackageView get(Caller caller, UUID id) {
        DocumentPackage held = readable(caller, id);
        PackageLook look = gate.look(held);
        List<UUID> order = look.documents().stream().map(PrimaryDocument::id).toList();
        List<PrimaryDocument> shown = lookup.shown(caller, order).stream()
                .sorted(Comparator.comparingInt(document -> order.indexOf(document.id())))
                .toList();
        return new PackageView(
                held,
                counterparty(held),
                held.contractId() != null && contracts.mayRead(caller, held.contractId())
                        ? contracts.get(caller, held.contractId()).contract()
                        : null,
                held.powerId() != null && powers.mayRead(caller, held.powerId())
                        ? powers.get(caller, held.powerId()).power()
                        : null,
                shown,
                documents.cards(shown.stream().map(PrimaryDocument::id).toList()),
                order.size() - shown.size(),
                look,
                requests.of(id));
    }

    public Paged<PackageLine> list(Caller caller, PackageFilter filter, Paged.Request page) {
        Paged<DocumentPackage> found = rows.page(caller, filter, page);
        List<UUID> ids = found.items().stream().map(DocumentPackage::id).toList();
        Map<UUID, Integer> counts = contents.count(ids);
        Map<UUID, Counterparty> named = counterparties.named(found.items().stream()
                .map(DocumentPackage::counterpartyId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<String> asked = workItems.pendingOf(DocumentPackage.SUBJECT, ids).stream()
                .map(item -> item.subject().id())
                .collect(Collectors.toSet());
        return found.map(held -> new PackageLine(
                held,
                named.get(held.counterpartyId()),
                counts.getOrDefault(held.id(), 0),
                asked.contains(held.id().toString())));
    }

    /** Everything that happened, oldest first. @throws Problem 404 */
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        return journal.of(
                Subject.of(DocumentPackage.SUBJECT, readable(caller, id).id()));
    }

    /** What the site is asked for now. @throws Problem 404 */
    public Optional<WorkItem> waiting(Caller caller, UUID id) {
        return workItems
                .pendingOf(DocumentPackage.SUBJECT, List.of(readable(caller, id).id()))
                .stream()
                .findFirst();
    }

    /** Everybody who reads it, and why. @throws Problem 404 */
    public List<Reader> whoReads(Caller caller, UUID id) {
        DocumentPackage held = readable(caller, id);
        return whoReads.of(new WhoReads.Thing(
                Permission.READ_DOCUMENTS,
                PrimaryDocuments.KIND,
                held.place(),
                Set.copyOf(readers.of(id)),
                Map.of(held.createdBy(), "initiator")));
    }

    public boolean mayRead(Caller caller, UUID id) {
        return caller.isSystem() ? rows.find(id).isPresent() : readers.mayRead(caller, id);
    }

    /** The package that a document is in and the caller may read. */
    public Optional<DocumentPackage> of(Caller caller, UUID document) {
        return contents.packageOf(document).filter(id -> mayRead(caller, id)).flatMap(rows::find);
    }

    /** The same of many documents, by document; what is in none, or in one that is hidden, is left out. */
    public Map<UUID, DocumentPackage> ofAll(Caller caller, Collection<UUID> some) {
        Map<UUID, UUID> inside = contents.packagesOf(some);
        Map<UUID, DocumentPackage> found = rows.all(readers.readableOf(caller, Set.copyOf(inside.values())));
        Map<UUID, DocumentPackage> byDocument = new HashMap<>();
        inside.forEach((document, held) -> {
            if (found.containsKey(held)) {
                byDocument.put(document, found.get(held));
            }
        });
        return byDocument;
    }

    /** Whether a document waits in an open package and is not to leave alone. */
    public boolean isHeld(UUID document) {
        return !heldOf(Set.of(document)).isEmpty();
    }

    /** Of the given documents those that wait in open packages. */
    public Set<UUID> heldOf(Collection<UUID> some) {
        Map<UUID, UUID> inside = contents.packagesOf(some);
        Map<UUID, DocumentPackage> found = rows.all(Set.copyOf(inside.values()));
        return inside.entrySet().stream()
                .filter(entry -> found.get(entry.getValue()).isOpen())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a package holds, for what follows its release; nobody is asked whether they may read it. */
    public Optional<PackageContent> content(UUID id) {
        return rows.find(id).map(held -> new PackageContent(held, contents.of(id)));
    }

    private Counterparty counterparty(DocumentPackage held) {
        return held.counterpartyId() == null
                ? null
                : counterparties.said(held.counterpartyId().toString()).stream()
                        .findFirst()
                        .orElse(null);
    }

    private DocumentPackage readable(Caller caller, UUID id) {
        return rows.find(id).filter(found -> mayRead(caller, id)).orElseThrow(Problem::notFound);
    }
}
