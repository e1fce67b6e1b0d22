package io.marshrut.requests;

import io.marshrut.access.Reader;
import io.marshrut.access.Sight;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.ReceivedFile;
import io.marshrut.documents.Upload;
import io.marshrut.engine.ProcessPackages;
import io.marshrut.engine.Processes;
import io.marshrut.engine.Stage.RequiredDocument;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Transactions;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files requests and shows them to those who may read them. */
@Service
public class Requests {

    private final RequestRows rows;
    private final RequestViews views;
    private final RequestFiling filing;
    private final Attachments attachments;
    private final RelatedEntries relatedEntries;
    private final Catalogue catalogue;
    private final RequestReaders readers;
    private final WhoReadsRequests whoReads;
    private final Processes processes;
    private final ProcessPackages packages;
    private final Questions questions;
    private final WorkItems workItems;
    private final Sla sla;
    private final Documents documents;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(
            RequestRows rows,
            RequestViews views,
            RequestFiling filing,
            Attachments attachments,
            RelatedEntries relatedEntries,
            Catalogue catalogue,
            RequestReaders readers,
            WhoReadsRequests whoReads,
            Processes processes,
            ProcessPackages packages,
            Questions questions,
            WorkItems workItems,
            Sla sla,
            Documents documents,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.filing = filing;
        this.attachments = attachments;
        this.relatedEntries = relatedEntries;
        this.catalogue = catalogue;
        this.readers = readers;
        this.whoReads = whoReads;
        this.processes = processes;
        this.packages = packages;
        this.questions = questions;
        this.workItems = workItems;
        this.sla = sla;
        this.documents = documents;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 422 naming what is wrong: {@code kind}, {@code site}, {@code onBehalfOf}, {@code fields.<key>} */
    public ServiceRequest submit(Caller caller, RequestDraft draft) {
        return submit(caller, draft, List.of());
    }

    /** As {@link #submit(Caller, RequestDraft)}, with attachments that are there from the first moment. */
    public ServiceRequest submit(Caller caller, RequestDraft draft, List<Upload> attachments) {
        return filing.submit(caller, draft, attachments);
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    @Transactional(readOnly = true)
    public RequestView get(Caller caller, UUID id) {
        return views.of(readable(caller, id));
    }

    @Transactional(readOnly = true)
    public Paged<RequestView> list(Caller caller, RequestFilter filter, Paged.Request page) {
        return views.of(rows.page(caller, filter, page));
    }

    /** Everything that happened, oldest first, but for what came of files that are kept from the caller. */
    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        List<JournalEntry> entries = journal.of(
                Subject.of(ServiceRequest.SUBJECT, readable(caller, id).id()));
        return relatedEntries.known(caller, attachments.known(caller, entries));
    }

    /** How the due moment of the current stage (or, of a closed request, the last one) came about. */
    @Transactional(readOnly = true)
    public Optional<Sla.Explanation> sla(Caller caller, UUID id) {
        ServiceRequest request = readable(caller, id);
        List<SlaClock> clocks =
                sla.clocks(ServiceRequest.SUBJECT, List.of(request.id().toString()));
        return clocks.stream()
                .filter(running -> running.endedAt() == null)
                .findFirst()
                .or(() -> clocks.isEmpty() ? Optional.empty() : Optional.of(clocks.get(clocks.size() - 1)))
                .map(shown -> sla.explain(shown.id(), caller.locale()));
    }

    @Transactional(readOnly = true)
    public List<DocumentCard> documents(Caller caller, UUID id) {
        return documents.of(
                caller, ServiceRequest.SUBJECT, List.of(readable(caller, id).id()));
    }

    /** Everybody who may read a request, and why, by name: shown to whoever may read it. */
    @Transactional(readOnly = true)
    public List<Reader> whoReads(Caller caller, UUID id) {
        return whoReads.of(readable(caller, id).id());
    }

    /**
     * What the caller may read, as a condition on {@code service_request r} for those who count requests.
     *
     * @param params takes the values of the condition
     */
    public String readableBy(Caller caller, Map<String, Object> params) {
        return readers.condition(caller, params);
    }

    /** The documents that everybody sees who reads the request, for the search index. */
    @Transactional(readOnly = true)
    public List<DocumentCard> openDocuments(UUID id) {
        return documents.openOf(ServiceRequest.SUBJECT, List.of(id));
    }

    /** The catalogue entry, hence the form, of the version that a request runs on. */
    public CatalogEntry entryOf(ServiceRequest request) {
        return catalogue.version(request.definitionId()).orElseThrow();
    }

    /** The model that a request runs on, as BPMN 2.0 XML. */
    @Transactional(readOnly = true)
    public byte[] diagram(Caller caller, UUID id) {
        return packages.model(readable(caller, id).definitionId());
    }

    /**
     * Adds a document.
     *
     * @param role {@code attachment} or the key of a document that one of the stages requires
     */
    public DocumentCard attach(Caller caller, UUID id, String role, Upload upload) {
        ServiceRequest request = readable(caller, id);
        requireUnderWay(request);
        String checkedRole = role == null || role.isBlank() ? Attachments.ROLE : role;
        if (!checkedRole.equals(Attachments.ROLE)
                && requiredDocument(request, checkedRole).isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of("role", "unknown_document_role")));
        }
        ReceivedFile file = documents.receive(upload);
        return transactions.call(() -> {
            requireUnderWay(rows.locked(id).orElseThrow());
            return attachments.add(caller, request, file, checkedRole);
        });
    }

    public JournalEntry comment(Caller caller, UUID id, String text) {
        ServiceRequest request = readable(caller, id);
        String words = Comments.required("text", text);
        return transactions.call(() -> {
            Subject subject = Subject.of(ServiceRequest.SUBJECT, id);
            journal.record(caller, subject, "request.commented").comment(words).write();
            events.publishEvent(new RequestCommented(request, caller.login(), words));
            events.publishEvent(new RequestChanged(id));
            List<JournalEntry> entries = journal.of(subject);
            return entries.get(entries.size() - 1);
        });
    }

    /** Only the initiator and who filed it in their name may withdraw. @throws Problem 403, 409 where it is closed */
    public RequestView withdraw(Caller caller, UUID id, String comment) {
        readable(caller, id);
        String reason = Comments.optional(comment);
        return transactions.call(() -> {
            ServiceRequest request = rows.locked(id).orElseThrow();
            if (!isOnesOwn(caller, request)) {
                throw Problem.forbidden();
            }
            requireUnderWay(request);
            rows.status(id, RequestStatus.WITHDRAWN, clock.instant());
            journal.record(caller, Subject.of(ServiceRequest.SUBJECT, id), "request.withdrawn")
                    .comment(reason)
                    .write();
            questions.drop(id);
            processes.cancel(request.instanceId(), "withdrawn");
            ServiceRequest withdrawn = rows.find(id).orElseThrow();
            events.publishEvent(new RequestClosed(withdrawn, caller.login()));
            events.publishEvent(new RequestChanged(id));
            return views.of(withdrawn);
        });
    }

    public boolean mayWithdraw(Caller caller, ServiceRequest request) {
        return request.status().isUnderWay() && isOnesOwn(caller, request);
    }

    static boolean isOnesOwn(Caller caller, ServiceRequest request) {
        return caller.is(request.initiator()) || caller.is(request.author());
    }

    /** Who may read a request, for the search index. */
    @Transactional(readOnly = true)
    public List<String> readers(UUID id) {
        return readers.of(id);
    }

    /** The caller's sight of requests, for search to ask by. */
    public Sight sight(Caller caller) {
        return readers.sight(caller);
    }

    /** Of the given requests those that the caller may read, for search to check its hits. */
    @Transactional(readOnly = true)
    public Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        return readers.readableOf(caller, ids);
    }

    private ServiceRequest readable(Caller caller, UUID id) {
        return rows.find(id).filter(request -> mayRead(caller, request.id())).orElseThrow(Problem::notFound);
    }

    boolean mayRead(Caller caller, UUID id) {
        return readers.mayRead(caller, id);
    }

    private Optional<RequiredDocument> requiredDocument(ServiceRequest request, String key) {
        return requiredDocuments(request)
                .filter(document -> document.key().equals(key))
                .findFirst();
    }

    private Stream<RequiredDocument> requiredDocuments(ServiceRequest request) {
        return packages.of(request.definitionId()).stages().stream()
                .flatMap(stage -> stage.requiredDocuments().stream());
    }

    private static void requireUnderWay(ServiceRequest request) {
        if (!request.status().isUnderWay()) {
            throw Problem.conflict("request_closed");
        }
    }

    /** Pending items of a request that the caller may decide now. */
    @Transactional(readOnly = true)
    public List<WorkItem> waitingFor(Caller caller, UUID id) {
        return workItems
                .pendingOf(ServiceRequest.SUBJECT, List.of(readable(caller, id).id()))
                .stream()
                .filter(item -> item.waitsFor(caller))
                .toList();
    }
}
