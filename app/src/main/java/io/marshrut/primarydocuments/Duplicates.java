package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.Documents;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.WorkItem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what may be a repeat (повтор) and takes a person's word for it; nothing is merged. */
@Service
public class Duplicates {

    private final PrimaryDocuments primaryDocuments;
    private final PrimaryDocumentRows rows;
    private final SuspicionRows suspicions;
    private final DocumentVisibility visibility;
    private final Assessment assessment;
    private final Documents documents;
    private final Permissions permissions;
    private final Journal journal;
    private final Texts texts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duplicates(
            PrimaryDocuments primaryDocuments,
            PrimaryDocumentRows rows,
            SuspicionRows suspicions,
            DocumentVisibility visibility,
            Assessment assessment,
            Documents documents,
            Permissions permissions,
            Journal journal,
            Texts texts,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.primaryDocuments = primaryDocuments;
        this.rows = rows;
        this.suspicions = suspicions;
        this.visibility = visibility;
        this.assessment = assessment;
        this.documents = documents;
        this.permissions = permissions;
        this.journal = journal;
        this.texts = texts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** What documents that the caller was shown may be once more, and what may be them; those without are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<DuplicateView>> of(Caller caller, Collection<PrimaryDocument> shown) {
        Set<UUID> ids = shown.stream().map(PrimaryDocument::id).collect(Collectors.toSet());
        List<Suspicion> found = suspicions.of(ids);
        Map<UUID, PrimaryDocument> others = rows
                .all(found.stream()
                        .flatMap(one -> Stream.of(one.documentId(), one.otherId()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(PrimaryDocument::id, Function.identity()));
        Set<UUID> readable = visibility.readableOf(caller, others.keySet());
        Map<UUID, List<DuplicateView>> views = new HashMap<>();
        for (Suspicion one : found) {
            if (ids.contains(one.documentId())) {
                views.computeIfAbsent(one.documentId(), any -> new ArrayList<>())
                        .add(view(one, others.get(one.otherId()), readable, false));
            }
            if (ids.contains(one.otherId())) {
                views.computeIfAbsent(one.otherId(), any -> new ArrayList<>())
                        .add(view(one, others.get(one.documentId()), readable, true));
            }
        }
        return views;
    }

    /**
     * Takes a person's word: a repeat is rejected, another document goes on as if it had never been suspected.
     *
     * @param comment of a rejection; blank for the house's own words
     * @throws Problem 404, 403 without the permission to verify; 409 {@code already_verified},
     *     {@code not_recognised_yet}, {@code duplicate_decided}, {@code held_by_other}
     */
    public PrimaryDocument decide(Caller caller, UUID id, UUID suspicion, DuplicateVerdict verdict, String comment) {
        primaryDocuments.get(caller, id);
        if (!permissions.permits(caller, Permission.VERIFY_DOCUMENTS, PrimaryDocuments.KIND, rows.place(id))) {
            throw Problem.forbidden();
        }
        if (suspicion == null || verdict == null) {
            throw Problem.invalid(
                    List.of(Problem.FieldError.of(suspicion == null ? "suspicion" : "verdict", "required")));
        }
        return transactions.call(() -> {
            PrimaryDocument document = rows.locked(id).orElseThrow();
            Suspicion decided = suspicions
                    .find(suspicion)
                    .filter(one -> one.documentId().equals(id))
                    .orElseThrow(Problem::notFound);
            requireOpen(caller, document, decided);
            suspicions.decide(suspicion, verdict, caller.login(), clock.instant());
            boolean repeat = verdict == DuplicateVerdict.DUPLICATE;
            journal.record(
                            caller,
                            Subject.of(PrimaryDocument.SUBJECT, id),
                            repeat ? "document.repeat" : "document.no-repeat")
                    .detail("other", decided.otherId().toString())
                    .write();
            return repeat ? rejected(caller, document, comment) : goesOn(document);
        });
    }

    private void requireOpen(Caller caller, PrimaryDocument document, Suspicion suspicion) {
        if (!document.status().isSettled()) {
            throw Problem.conflict("not_recognised_yet");
        }
        WorkItem item = primaryDocuments
                .verificationItem(document.id())
                .filter(pending -> document.status() == DocumentStatus.TO_VERIFY)
                .orElseThrow(() -> Problem.conflict("already_verified"));
        if (!suspicion.isOpen()) {
            throw Problem.conflict("duplicate_decided");
        }
        if (item.isByName() && !item.names().contains(caller.login())) {
            throw Problem.forbidden();
        }
        if (item.assignee() != null && !caller.is(item.assignee())) {
            throw Problem.conflict("held_by_other", item.assignee());
        }
    }

    private PrimaryDocument rejected(Caller caller, PrimaryDocument document, String comment) {
        String reason = comment == null || comment.isBlank()
                ? texts.get(
                        "documents.duplicate.rejected",
                        caller.locale(),
                        document.value(FieldName.NUMBER).orElse("—"))
                : comment;
        return primaryDocuments.verify(caller, document.id(), new Verification(null, null, null, false, reason));
    }

    private PrimaryDocument goesOn(PrimaryDocument document) {
        PrimaryDocument looked = assessment.recheck(
                document, documents.cards(Set.of(document.id())).get(document.id()));
        rows.update(looked);
        events.publishEvent(new PrimaryDocumentChanged(document.id(), document.status()));
        return looked;
    }

    private static DuplicateView view(Suspicion one, PrimaryDocument other, Set<UUID> readable, boolean later) {
        boolean open = readable.contains(other.id());
        return new DuplicateView(
                one.id(),
                open ? other : null,
                open ? null : other.uploadedBy(),
                later,
                one.reasons(),
                one.alike() == null ? null : (int) Math.round(one.alike() * 100),
                one.verdict(),
                one.decidedBy(),
                one.decidedAt());
    }
}
