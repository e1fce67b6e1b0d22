package io.marshrut.primarydocuments;

import io.marshrut.documents.DocumentCard;
import io.marshrut.documents.Documents;
import io.marshrut.shared.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of what files a document was put together. */
@Service
public class JoinedStories {

    private final JoinRows joins;
    private final JoinRules rules;
    private final Documents documents;
    private final DocumentVisibility visibility;

    JoinedStories(JoinRows joins, JoinRules rules, Documents documents, DocumentVisibility visibility) {
        this.joins = joins;
        this.rules = rules;
        this.documents = documents;
        this.visibility = visibility;
    }

    /** @param shown to the caller already */
    @Transactional(readOnly = true)
    public JoinedStory of(Caller caller, PrimaryDocument shown) {
        return Optional.ofNullable(joins.pieces(Set.of(shown.id())).get(shown.id()))
                .map(own -> story(caller, shown, own))
                .orElse(JoinedStory.NONE);
    }

    private JoinedStory story(Caller caller, PrimaryDocument shown, JoinedPiece own) {
        List<JoinedPiece> pieces = joins.of(own.headId());
        List<UUID> ids = pieces.stream().map(JoinedPiece::documentId).toList();
        Set<UUID> readable = visibility.readableOf(caller, ids);
        Map<UUID, DocumentCard> cards = documents.cards(ids);
        List<JoinedStory.File> files = pieces.stream()
                .map(piece -> file(piece, cards.get(piece.documentId()), readable.contains(piece.documentId())))
                .toList();
        boolean decided = !JoinRules.isUnderWay(shown) && shown.status() != DocumentStatus.UNREADABLE;
        return new JoinedStory(own.position(), files, own.isHead() && !decided && rules.mayJoin(caller, shown));
    }

    private static JoinedStory.File file(JoinedPiece piece, DocumentCard card, boolean readable) {
        return new JoinedStory.File(
                piece.position(), readable ? card.id() : null, readable ? card.fileName() : null, card.uploadedBy());
    }
}
