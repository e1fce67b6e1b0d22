package io.marshrut.modelling;

import java.time.Instant;
import java.util.UUID;

/**
 * A package that an administrator uploaded.
 *
 * @param publishedAt null until it is published
 * @param definitionId the version it became, null until then
 */
public record PackageUpload(
        UUID id,
        String kind,
        String uploadedBy,
        Instant uploadedAt,
        String publishedBy,
        Instant publishedAt,
        String definitionId) {}
