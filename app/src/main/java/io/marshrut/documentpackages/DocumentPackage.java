package io.marshrut.documentpackages;

import io.marshrut.shared.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A package of documents (комплект документов): the papers of one deal or delivery.
 *
 * @param title what people call it, may be empty
 * @param department of who made it, may be null
 * @param counterpartyId null while nobody said it and no document tells it, as are {@code contractId} and {@code powerId}
 * @param missing keys of the requirements that nothing fulfilled when it was last looked at
 * @param blockedBy what kept it from being released then; these keys among them
 * @param closedBy who released or dissolved it; null while it is open, as {@code closedAt} is
 * @param overrideReason why it was released though something was missing; null where nothing was
 */
public record DocumentPackage(
        UUID id,
        String number,
        PackageState state,
        PackageOperation operation,
        String title,
        String site,
        String department,
        UUID counterpartyId,
        UUID contractId,
        UUID powerId,
        String createdBy,
        Instant createdAt,
        List<String> missing,
        List<String> blockedBy,
        String closedBy,
        Instant closedAt,
        String overrideReason) {

    /** Type of the subject in the journal and in the inbox. */
    public static final String SUBJECT = "package";

    /** The process package that asks for what is missing, with the table of what is required. */
    public static final String KIND = "documents/document-package";

    /** What decides whose roles reach it. */
    public Place place() {
        return Place.of(site, department);
    }

    public boolean isOpen() {
        return state == PackageState.OPEN;
    }
}
