package io.marshrut.primarydocuments;

import java.time.Instant;
import java.util.UUID;

/**
 * One file of a document that came in several (часть собранного документа).
 *
 * @param headId the card that stays; that of the first piece itself
 * @param position from 1
 * @param firstPage of its file's pages; 0 where all of its first document's belong to it
 * @param lastPage 0 where {@code firstPage} is
 * @param resultKey what was read of it alone; null where nobody had read it yet
 */
record JoinedPiece(
        UUID headId,
        UUID documentId,
        int position,
        int firstPage,
        int lastPage,
        String resultKey,
        String joinedBy,
        Instant joinedAt) {

    boolean isHead() {
        return position == 1;
    }

    JoinedPiece at(UUID head, int newPosition) {
        return new JoinedPiece(head, documentId, newPosition, firstPage, lastPage, resultKey, joinedBy, joinedAt);
    }
}
