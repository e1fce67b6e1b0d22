package io.marshrut.intake;

import io.marshrut.ocr.model.DocumentType;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the intake log (запись журнала поступления).
 *
 * @param key tells it from everything else that came in; null for what was sent to the portal, which is told only once
 * @param source folder or mailbox, may be null
 * @param sender as it was said
 * @param login in whose name it was filed, null where the sender is nobody here
 * @param bytes null where they were never counted
 * @param reason null where it was accepted
 * @param documentId what it became; of a duplicate, what was filed before
 * @param attempts how often it was tried
 */
public record IntakeEntry(
        UUID id,
        String key,
        Channel channel,
        String source,
        String sender,
        String login,
        String fileName,
        Long bytes,
        String sha256,
        String site,
        DocumentType expectedType,
        EndState state,
        Reason reason,
        UUID documentId,
        int attempts,
        Instant cameAt,
        Instant endedAt) {

    public boolean isOver() {
        return state != EndState.FAILED;
    }
}
