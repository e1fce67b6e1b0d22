package io.marshrut.claims;

import io.marshrut.documents.DocumentCard;
import io.marshrut.ocr.model.PageInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A claim with what belongs to it.
 *
 * @param scans in the order in which they came
 * @param files cards of the scans and of the other files of its request, by id, as far as the caller may read them
 * @param pages of the scans that were read, by document
 * @param answers newest first
 */
public record ClaimView(
        Claim claim,
        List<ClaimScan> scans,
        Map<UUID, DocumentCard> files,
        Map<UUID, List<PageInfo>> pages,
        List<AnswerVersion> answers) {

    public boolean isBeingRead() {
        return scans.stream().anyMatch(ClaimScan::isWaiting);
    }

    /** Whether a scan could not be read, or nothing was recognised in any of them. */
    public boolean isIllegible() {
        return !isBeingRead() && claim.recognised().isEmpty();
    }
}
