package io.marshrut.documents;

import io.marshrut.shared.Ids;
import java.util.UUID;

/**
 * A card to be made of a received file.
 *
 * @param role what it is to its owner: a required-document key, or {@code attachment}
 */
public record NewDocument(UUID id, ReceivedFile file, String ownerType, String ownerId, String role, String site) {

    public static NewDocument of(ReceivedFile file, String ownerType, UUID ownerId, String role, String site) {
        return new NewDocument(Ids.next(), file, ownerType, ownerId.toString(), role, site);
    }
}
