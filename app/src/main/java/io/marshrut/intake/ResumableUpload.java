package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that arrives piece by piece (загрузка с продолжением).
 *
 * @param owner who began it and alone may go on with it
 * @param origin from where, as the journal writes it
 * @param received how many of the bytes are safe
 * @param sha256 of the whole, where the sender said it
 * @param documentId what it became, null while it is nothing
 * @param reason why it became nothing
 */
public record ResumableUpload(
        UUID id,
        String owner,
        String origin,
        Channel channel,
        Purpose purpose,
        String fileName,
        long bytes,
        long received,
        String sha256,
        String site,
        DocumentType expectedType,
        State state,
        UUID documentId,
        Reason reason,
        Instant begunAt) {

    /** What becomes of it. */
    public enum Purpose {
        DOCUMENT,
        /** A sheet that waits to be joined with others. */
        PAGE
    }

    /** How far it is. */
    public enum State {
        OPEN,
        COMPLETE,
        ENDED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isWholeSheet() {
        return purpose == Purpose.PAGE && state == State.COMPLETE;
    }
}
