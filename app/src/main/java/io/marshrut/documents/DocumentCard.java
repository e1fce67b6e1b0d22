package io.marshrut.documents;

import io.marshrut.storage.StoredContent;
import java.time.Instant;
import java.util.UUID;

/**
 * A document card (карточка документа).
 *
 * @param ownerType what it belongs to, such as {@code request}; the owner's {@link VisibilityRule} says who may read it
 * @param role what it is to its owner: a required-document key, or {@code attachment}
 * @param mediaType found in the bytes, not believed from the sender
 * @param site code of the site it came from
 */
public record DocumentCard(
        UUID id,
        String ownerType,
        String ownerId,
        String role,
        String fileName,
        String mediaType,
        String sha256,
        long bytes,
        String site,
        String uploadedBy,
        Instant createdAt) {

    public StoredContent content() {
        return new StoredContent(sha256, bytes);
    }
}
