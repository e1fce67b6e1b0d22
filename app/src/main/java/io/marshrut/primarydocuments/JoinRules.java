package io.marshrut.primarydocuments;

import io.marshrut.access.Permission;
import io.marshrut.access.Permissions;
import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Secrecy;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.ocr.model.JoinedFile;
import io.marshrut.recognition.Recognised;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Place;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may join documents, and which. */
@Component
class JoinRules {

    /** As many as a worker reads of one file. */
    static final int MOST_PAGES = 200;

    private static final String FIELD = "documents";
    private static final Set<DocumentStatus> UNDER_WAY =
            EnumSet.of(DocumentStatus.RECEIVED, DocumentStatus.RECOGNISING, DocumentStatus.TO_VERIFY);

    private final PrimaryDocumentRows rows;
    private final JoinRows joins;
    private final Permissions permissions;
    private final SecretDocuments secrets;
    private final WorkItems workItems;

    JoinRules(
            PrimaryDocumentRows rows,
            JoinRows joins,
            Permissions permissions,
            SecretDocuments secrets,
            WorkItems workItems) {
        this.rows = rows;
        this.joins = joins;
        this.permissions = permissions;
        this.secrets = secrets;
        this.workItems = workItems;
    }

    /** Who sent it, and who may verify it: what they join they could have sent, or looked at, as one. */
    boolean mayJoin(Caller caller, PrimaryDocument shown) {
        Place place = rows.place(shown.id());
        return caller.is(shown.uploadedBy())
                        && permissions.permits(caller, Permission.UPLOAD_DOCUMENTS, PrimaryDocuments.KIND, place)
                || permissions.permits(caller, Permission.VERIFY_DOCUMENTS, PrimaryDocuments.KIND, place);
    }

    boolean mayJoinAny(Caller caller) {
        return permissions.permits(caller, Permission.UPLOAD_DOCUMENTS)
                || permissions.permits(caller, Permission.VERIFY_DOCUMENTS);
    }

    /** @throws Problem 422 where it names nothing, itself, or something twice */
    static void requireOrder(UUID head, List<UUID> following) {
        if (following.isEmpty()) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "required")));
        }
        if (following.contains(head)) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "joined_with_itself")));
        }
        if (new HashSet<>(following).size() < following.size()) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "joined_twice")));
        }
    }

    /** Whether nothing has been decided of it yet. */
    static boolean isUnderWay(PrimaryDocument document) {
        return UNDER_WAY.contains(document.status());
    }

    /** @throws Problem 409 where something was decided of it, it is part of another one, or somebody has it in hand */
    void requireOpen(Caller caller, Collection<PrimaryDocument> all) {
        for (PrimaryDocument document : all) {
            switch (document.status()) {
                case RECEIVED, RECOGNISING, TO_VERIFY -> {}
                case JOINED -> throw Problem.conflict("already_joined");
                case UNREADABLE -> {
                    if (!joins.isHead(document.id())) {
                        throw Problem.conflict("unreadable_file");
                    }
                }
                default -> throw Problem.conflict("already_verified");
            }
        }
        List<UUID> ids = all.stream().map(PrimaryDocument::id).toList();
        for (WorkItem item : workItems.pendingOf(PrimaryDocument.SUBJECT, ids)) {
            if (item.assignee() != null && !caller.is(item.assignee())) {
                throw Problem.conflict("held_by_other", item.assignee());
            }
        }
    }

    /** @throws Problem 409 where not the same people would see them, or one is complete in itself */
    void requireAlike(Collection<PrimaryDocument> all, Map<UUID, DocumentCard> cards) {
        if (all.stream().map(PrimaryDocument::site).distinct().count() > 1) {
            throw Problem.conflict("joined_sites_differ");
        }
        if (all.stream()
                        .map(document -> secrets.of(document.id()))
                        .map(JoinRules::names)
                        .distinct()
                        .count()
                > 1) {
            throw Problem.conflict("joined_secrecy_differs");
        }
        if (cards.values().stream().anyMatch(card -> card.mediaType().endsWith("xml"))) {
            throw Problem.conflict("joined_data");
        }
    }

    private static Optional<Set<String>> names(Secrecy secrecy) {
        return secrecy.isSecret() ? Optional.of(secrecy.logins()) : Optional.empty();
    }

    /**
     * @throws Problem 409 {@code not_recognised_yet} of an archive or a letter: nobody knows what is in it; 422 where it is
     *     too much
     */
    static void requireReadable(
            Map<UUID, DocumentCard> cards, Map<UUID, Recognised> read, Map<UUID, JoinedPiece> joined) {
        if (cards.size() > JoinedFile.MOST) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "too_many_files", JoinedFile.MOST)));
        }
        int pages = 0;
        for (DocumentCard card : cards.values()) {
            Recognised known = read.get(card.id());
            if (known == null && !isPaper(card.mediaType())) {
                throw Problem.conflict("not_recognised_yet");
            }
            pages += pages(known, joined.get(card.id()));
        }
        if (pages > MOST_PAGES) {
            throw Problem.invalid(List.of(FieldError.of(FIELD, "too_many_pages", MOST_PAGES)));
        }
    }

    /** What was read last of a joined document is all of its pages, of which the others are counted for themselves. */
    private static int pages(Recognised known, JoinedPiece piece) {
        if (piece != null && piece.isHead()) {
            return piece.lastPage() - piece.firstPage() + 1;
        }
        return known == null ? 1 : Math.max(1, known.result().pages().size());
    }

    private static boolean isPaper(String mediaType) {
        return mediaType.equals("application/pdf") || mediaType.startsWith("image/");
    }
}
