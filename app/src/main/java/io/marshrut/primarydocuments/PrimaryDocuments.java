package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.access.Sight;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.documents.Upload;
import io.marshrut.journal.Journal;
import io.marshrut.journal.JournalEntry;
import io.marshrut.journal.Subject;
import io.marshrut.learnedplaces.LearnedPlaces;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.recognition.Progress;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.recognition.RecognitionBegan;
import io.marshrut.reliability.Reliability;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Paged;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes primary documents in, shows them and lets people verify them. */
@Service
public class PrimaryDocuments {

    /** The kind of work that their verification is. */
    public static final String KIND = VerificationItems.KIND;

    private final PrimaryDocumentRows rows;
    private final SuspicionRows suspicions;
    private final Intake intake;
    private final Assessment assessment;
    private final DocumentVisibility visibility;
    private final Permissions permissions;
    private final Documents documents;
    private final Recognition recognition;
    private final Reliability reliability;
    private final LearnedLook learnedLook;
    private final LearnedPlaces learned;
    private final Decisions decisions;
    private final WorkItems workItems;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrimaryDocuments(
            PrimaryDocumentRows rows,
            SuspicionRows suspicions,
            Intake intake,
            Assessment assessment,
            DocumentVisibility visibility,
            Permissions permissions,
            Documents documents,
            Recognition recognition,
            Reliability reliability,
            LearnedLook learnedLook,
            LearnedPlaces learned,
            Decisions decisions,
            WorkItems workItems,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.suspicions = suspicions;
        this.intake = intake;
        this.assessment = assessment;
        this.visibility = visibility;
        this.permissions = permissions;
        this.documents = documents;
        this.recognition = recognition;
        this.reliability = reliability;
        this.learnedLook = learnedLook;
        this.learned = learned;
        this.decisions = decisions;
        this.workItems = workItems;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a file in. When this returns, the bytes are safe and the document is on its way: card, process and journal
     * entry were committed together.
     *
     * @param expectedType what the sender says it is, may be null
     * @param site null for the caller's own
     * @throws Problem 413 above the limit, 422 for an unknown site, 503 where the store does not answer
     */
    public PrimaryDocument upload(Caller caller, Upload upload, DocumentType expectedType, String site) {
        return intake.take(caller, upload, expectedType, site);
    }

    /** @throws Problem 404 where it does not exist or the caller may not read it */
    public PrimaryDocument get(Caller caller, UUID id) {
        return find(caller, id).orElseThrow(Problem::notFound);
    }

    /** Nothing where there is no such primary document or the caller may not read it. */
    @Transactional(readOnly = true)
    public Optional<PrimaryDocument> find(Caller caller, UUID id) {
        return rows.find(id)
                .filter(document -> visibility.mayRead(caller, document.id()))
                .map(document -> visibility.shown(caller, List.of(document)).get(0));
    }

    @Transactional(readOnly = true)
    public Paged<PrimaryDocument> list(Caller caller, DocumentFilter filter, Paged.Request page) {
        return visibility.page(caller, filter, page);
    }

    /** The file cards of documents that the caller was shown. */
    public Map<UUID, DocumentCard> cards(Collection<PrimaryDocument> shown) {
        return documents.cards(shown.stream().map(PrimaryDocument::id).toList());
    }

    /** How far workers are with documents that the caller was shown. */
    public Map<UUID, Progress> progress(Collection<PrimaryDocument> shown) {
        return recognition.progress(shown.stream()
                .filter(document -> !document.status().isSettled())
                .map(PrimaryDocument::id)
                .collect(Collectors.toSet()));
    }

    /** What the worker read; nothing while it has not. */
    public Optional<Recognised> recognised(PrimaryDocument shown) {
        return recognition.of(shown.id());
    }

    /** As {@link #recognised(PrimaryDocument)} for a page of documents; those that were not read yet are left out. */
    public Map<UUID, Recognised> recognised(Collection<PrimaryDocument> shown) {
        return recognition.of(shown.stream().map(PrimaryDocument::id).toList());
    }

    /** Which values stand where somebody showed on an earlier document, and since when that place is known. */
    public Map<FieldName, Instant> learned(PrimaryDocument shown) {
        return learned.taken(shown.id());
    }

    @Transactional(readOnly = true)
    public List<JournalEntry> timeline(Caller caller, UUID id) {
        // who looked into it is for those who audit, not for the card
        return journal.of(Subject.of(PrimaryDocument.SUBJECT, get(caller, id).id())).stream()
                .filter(entry -> !entry.event().equals("document.read"))
                .toList();
    }

    /** The item of the inbox in which the document waits for a look; nothing where it does not. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> verificationItem(UUID id) {
        return workItems.pendingOf(PrimaryDocument.SUBJECT, List.of(id)).stream()
                .findFirst();
    }

    /**
     * Records a person's look and completes the verification.
     *
     * @throws Problem 403 without the permission; 409 {@code already_verified}, {@code not_recognised_yet},
     *     {@code held_by_other}, {@code duplicate_undecided}; 422 where a value has the wrong form or a rejection no comment
     */
    public PrimaryDocument verify(Caller caller, UUID id, Verification verification) {
        get(caller, id);
        if (!permissions.permits(caller, Permission.VERIFY_DOCUMENTS, KIND, rows.place(id))) {
            throw Problem.forbidden();
        }
        if (!verification.accept()
                && (verification.comment() == null || verification.comment().isBlank())) {
            throw Problem.invalid("comment_required");
        }
        if (verification.accept()) {
            refuseUndecidedRepeat(caller, id, verification);
        }
        return transactions.call(() -> {
            PrimaryDocument document = rows.locked(id).orElseThrow();
            if (!document.status().isSettled()) {
                throw Problem.conflict("not_recognised_yet");
            }
            WorkItem item = verificationItem(id)
                    .filter(pending -> document.status() == DocumentStatus.TO_VERIFY)
                    .orElseThrow(() -> Problem.conflict("already_verified"));
            PrimaryDocument verified = assessment.recheck(
                    VerifiedDocument.of(document, verification, caller.login(), clock.instant()),
                    documents.cards(Set.of(id)).get(id));
            rows.update(verified);
            if (verification.accept()) {
                reliability.settled(
                        id, Outcomes.of(document, verified, learned.taken(id).keySet()));
                learnedLook.settled(caller.login(), document, verified);
            }
            journal.record(
                            caller,
                            Subject.of(PrimaryDocument.SUBJECT, id),
                            verification.accept() ? "document.verified" : "document.rejected")
                    .comment(verification.comment())
                    .detail("changed", VerifiedDocument.changes(document, verified))
                    .write();
            decisions.decideByForm(
                    caller,
                    item.id(),
                    verification.accept() ? VerificationItems.ACCEPT : VerificationItems.REJECT,
                    verification.comment(),
                    Map.of());
            events.publishEvent(new PrimaryDocumentChanged(id, verified.status()));
            return verified;
        });
    }

    public boolean mayUpload(Caller caller) {
        return permissions.permits(caller, Permission.UPLOAD_DOCUMENTS);
    }

    public boolean mayReadAll(Caller caller) {
        return permissions.permits(caller, Permission.READ_DOCUMENTS);
    }

    public boolean mayVerify(Caller caller) {
        return permissions.permits(caller, Permission.VERIFY_DOCUMENTS);
    }

    /** Whether the caller may verify a document that waits in this item; a secret one only where it names them for it. */
    public boolean mayVerify(Caller caller, Optional<WorkItem> waiting) {
        return waiting.filter(item -> !item.isByName() || item.names().contains(caller.login()))
                        .isPresent()
                && mayVerify(caller);
    }

    /** The names that a document admits, for the search index. */
    @Transactional(readOnly = true)
    public Set<String> readers(PrimaryDocument document) {
        return visibility.readers(document);
    }

    /** The department that a document belongs to, for the search index; null where it has none. */
    @Transactional(readOnly = true)
    public String department(UUID id) {
        return rows.place(id).department();
    }

    /** Whether only those see a document whom it names, for the search index. */
    @Transactional(readOnly = true)
    public boolean isSecret(UUID id) {
        return visibility.isSecret(id);
    }

    /** The caller's sight of documents that are not secret, for search to ask by. */
    public Sight sight(Caller caller) {
        return visibility.sight(caller);
    }

    /** Of the given documents those that the caller may read, for search to check its hits. */
    @Transactional(readOnly = true)
    public Set<UUID> readableOf(Caller caller, Collection<UUID> ids) {
        return visibility.readableOf(caller, ids);
    }

    @EventListener
    void began(RecognitionBegan began) {
        if (rows.recognising(began.documentId())) {
            events.publishEvent(new PrimaryDocumentChanged(began.documentId(), DocumentStatus.RECOGNISING));
        }
    }

    /** What a person typed may make a repeat of the document: they say which it is before it is booked. */
    private void refuseUndecidedRepeat(Caller caller, UUID id, Verification said) {
        boolean undecided = transactions.call(() -> {
            PrimaryDocument document = rows.locked(id).orElseThrow();
            if (document.status() != DocumentStatus.TO_VERIFY) {
                return false;
            }
            assessment.recheck(
                    VerifiedDocument.of(document, said, caller.login(), clock.instant()),
                    documents.cards(Set.of(id)).get(id));
            return suspicions.against(id).stream().anyMatch(Suspicion::isOpen);
        });
        if (undecided) {
            throw Problem.conflict("duplicate_undecided");
        }
    }
}
