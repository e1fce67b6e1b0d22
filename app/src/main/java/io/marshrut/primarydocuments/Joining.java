package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.engine.Processes;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.JoinedFile;
import io.marshrut.ocr.model.RecognitionContract;
import io.marshrut.recognition.Recognised;
import io.marshrut.recognition.Recognition;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Joins files that are one document (сборка документа из нескольких файлов): the first card stays and is read anew with
 * all pages, the others end as its pieces. Nothing is lost by it: files and readings stay, and all can be separated again
 * until something was decided of the whole.
 */
@Service
public class Joining {

    private static final String REASON = "joined";

    private final PrimaryDocuments primaryDocuments;
    private final PrimaryDocumentRows rows;
    private final JoinRows joins;
    private final JoinRules rules;
    private final SuspicionRows suspicions;
    private final Intake intake;
    private final Recognition recognition;
    private final Documents documents;
    private final Processes processes;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            PrimaryDocuments primaryDocuments,
            PrimaryDocumentRows rows,
            JoinRows joins,
            JoinRules rules,
            SuspicionRows suspicions,
            Intake intake,
            Recognition recognition,
            Documents documents,
            Processes processes,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.primaryDocuments = primaryDocuments;
        this.rows = rows;
        this.joins = joins;
        this.rules = rules;
        this.suspicions = suspicions;
        this.intake = intake;
        this.recognition = recognition;
        this.documents = documents;
        this.processes = processes;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller may ever join anything. */
    public boolean mayJoin(Caller caller) {
        return rules.mayJoinAny(caller);
    }

    /** Whether the caller may join a document that they were shown, as it stands now. */
    public boolean mayJoin(Caller caller, PrimaryDocument shown) {
        return JoinRules.isUnderWay(shown) && rules.mayJoin(caller, shown);
    }

    /**
     * Joins documents to one. Those that belong to it already and are named again take the order named; called twice it
     * changes nothing the second time.
     *
     * @param id the card that stays; its pages come first
     * @param following in the order of their pages
     * @throws Problem 404; 403 where the caller neither sent nor may verify one of them; 409 {@code already_verified},
     *     {@code already_joined}, {@code unreadable_file}, {@code held_by_other}, {@code no_primary_document},
     *     {@code not_recognised_yet}, {@code joined_sites_differ}, {@code joined_secrecy_differs}, {@code joined_data};
     *     422 where nothing, itself, something twice or too much is named
     */
    public PrimaryDocument join(Caller caller, UUID id, List<UUID> following) {
        requireMine(caller, Stream.concat(Stream.of(id), following.stream()).toList());
        JoinRules.requireOrder(id, following);
        return transactions.call(() -> {
            joins.lock();
            List<UUID> before = ids(joins.of(id));
            List<UUID> order = order(before.isEmpty() ? List.of(id) : before, following);
            if (!order.equals(before)) {
                join(caller, order, before);
            }
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Makes documents of their own of the files of a joined one; each is as it was read before it was joined. Called twice
     * it changes nothing the second time.
     *
     * @param id the card that stayed
     * @throws Problem 404, 403; 409 {@code already_verified}, {@code already_joined} of a piece, {@code held_by_other},
     *     {@code no_primary_document}
     */
    public PrimaryDocument separate(Caller caller, UUID id) {
        requireMine(caller, List.of(id));
        return transactions.call(() -> {
            joins.lock();
            PrimaryDocument head = rows.locked(id).orElseThrow();
            List<JoinedPiece> pieces = joins.of(id);
            if (!pieces.isEmpty() || head.status() == DocumentStatus.JOINED) {
                rules.requireOpen(caller, List.of(head));
                separate(caller, head, pieces);
            }
            return rows.find(id).orElseThrow();
        });
    }

    private void requireMine(Caller caller, Collection<UUID> ids) {
        List<PrimaryDocument> shown = ids.stream().map(id -> shown(caller, id)).toList();
        if (!shown.stream().allMatch(document -> rules.mayJoin(caller, document))) {
            throw Problem.forbidden();
        }
    }

    private PrimaryDocument shown(Caller caller, UUID id) {
        return primaryDocuments.find(caller, id).orElseGet(() -> {
            documents.card(caller, id);
            throw Problem.conflict("no_primary_document");
        });
    }

    /** What is joined already keeps its place, unless it is named in another order; a joined document brings all it has. */
    private List<UUID> order(List<UUID> current, List<UUID> following) {
        List<UUID> named = following.stream()
                .flatMap(one -> {
                    List<UUID> own = ids(joins.of(one));
                    return own.isEmpty() ? Stream.of(one) : own.stream();
                })
                .distinct()
                .toList();
        if (current.stream().filter(named::contains).toList().equals(named)) {
            return current;
        }
        List<UUID> order = new ArrayList<>(current);
        order.removeAll(named);
        order.addAll(named);
        return order;
    }

    private void join(Caller caller, List<UUID> order, List<UUID> before) {
        // in one order for all, so that no two wait for each other
        Map<UUID, PrimaryDocument> all = order.stream()
                .sorted()
                .map(one -> rows.locked(one).orElseThrow())
                .collect(Collectors.toMap(PrimaryDocument::id, Function.identity()));
        UUID id = order.get(0);
        Map<UUID, JoinedPiece> known = joins.pieces(order);
        List<PrimaryDocument> open = order.stream()
                .filter(one -> one.equals(id) || !belongs(known.get(one), order))
                .map(all::get)
                .toList();
        Map<UUID, DocumentCard> cards = documents.cards(order);
        Map<UUID, Recognised> read = recognition.of(order);
        rules.requireOpen(caller, open);
        rules.requireAlike(all.values(), cards);
        JoinRules.requireReadable(cards, read, known);
        List<JoinedPiece> pieces = new ArrayList<>();
        for (UUID one : order) {
            JoinedPiece piece = known.getOrDefault(one, alone(caller, one, read.get(one)));
            pieces.add(piece.at(id, pieces.size() + 1));
        }
        joins.put(pieces);
        order.stream()
                .filter(one -> !one.equals(id) && !before.contains(one))
                .forEach(one -> takeIn(caller, all.get(one), known.get(one), id));
        journal.record(caller, Subject.of(PrimaryDocument.SUBJECT, id), "document.joined")
                .detail("times", order.size())
                .detail("file", names(order, cards))
                .write();
        readAnew(all.get(id), cards, pieces, expected(order, all));
    }

    /** A piece of a document that is itself named as a whole. */
    private static boolean belongs(JoinedPiece piece, List<UUID> order) {
        return piece != null && !piece.isHead() && order.contains(piece.headId());
    }

    private JoinedPiece alone(Caller caller, UUID id, Recognised read) {
        Instant now = clock.instant();
        if (read == null) {
            return new JoinedPiece(id, id, 1, 0, 0, null, caller.login(), now);
        }
        return read.result().contents().parts().stream()
                .findFirst()
                .filter(part -> part.firstPage() > 0)
                .map(part -> new JoinedPiece(
                        id, id, 1, part.firstPage(), part.lastPage(), read.resultKey(), caller.login(), now))
                .orElseGet(() -> new JoinedPiece(id, id, 1, 0, 0, read.resultKey(), caller.login(), now));
    }

    private void takeIn(Caller caller, PrimaryDocument document, JoinedPiece before, UUID head) {
        end(document);
        joins.joined(document.id());
        if (before != null && before.isHead()) {
            recognition.forget(document.id());
        }
        suspicions.forgetOthersThan(document.id(), Set.of());
        journal.record(caller, Subject.of(PrimaryDocument.SUBJECT, document.id()), "document.joined-in")
                .detail("other", head.toString())
                .write();
        events.publishEvent(new PrimaryDocumentChanged(document.id(), DocumentStatus.JOINED));
    }

    private void readAnew(
            PrimaryDocument head, Map<UUID, DocumentCard> cards, List<JoinedPiece> pieces, DocumentType expected) {
        end(head);
        joins.restart(head.id(), expected);
        List<JoinedFile> files = pieces.stream()
                .map(piece ->
                        new JoinedFile(cards.get(piece.documentId()).sha256(), piece.firstPage(), piece.lastPage()))
                .toList();
        intake.start(cards.get(head.id()), Map.of(RecognitionContract.JOINED_FILES, JoinedFile.write(files)));
    }

    private void separate(Caller caller, PrimaryDocument head, List<JoinedPiece> pieces) {
        end(head);
        joins.remove(ids(pieces));
        // it shows pages that are others' again
        recognition.forget(head.id());
        Map<UUID, DocumentCard> cards = documents.cards(ids(pieces));
        for (JoinedPiece piece : pieces) {
            UUID id = piece.documentId();
            rows.locked(id).orElseThrow();
            joins.restart(id, null);
            journal.record(
                            caller,
                            Subject.of(PrimaryDocument.SUBJECT, id),
                            piece.isHead() ? "document.separated" : "document.taken-out")
                    .detail("other", head.id().toString())
                    .detail("times", pieces.size())
                    .write();
            intake.start(
                    cards.get(id),
                    piece.resultKey() == null ? Map.of() : Map.of(RecognitionContract.READ_RESULT, piece.resultKey()));
        }
    }

    /** Takes the item of the inbox and its clock away with the case. */
    private void end(PrimaryDocument document) {
        if (JoinRules.isUnderWay(document)) {
            processes.cancel(document.instanceId(), REASON);
        }
    }

    private static DocumentType expected(List<UUID> order, Map<UUID, PrimaryDocument> all) {
        return order.stream()
                .map(one -> all.get(one).expectedType())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String names(List<UUID> order, Map<UUID, DocumentCard> cards) {
        return order.stream().map(one -> cards.get(one).fileName()).collect(Collectors.joining(", "));
    }

    private static List<UUID> ids(List<JoinedPiece> pieces) {
        return pieces.stream().map(JoinedPiece::documentId).toList();
    }
}
