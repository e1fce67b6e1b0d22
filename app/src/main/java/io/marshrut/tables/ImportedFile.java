package io.marshrut.tables;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was brought to be imported.
 *
 * @param digest SHA-256 of the content
 * @param appliedAt null as long as it was only looked at
 */
public record ImportedFile(
        UUID id,
        String register,
        String fileName,
        String digest,
        String uploadedBy,
        Instant uploadedAt,
        Instant appliedAt) {}
