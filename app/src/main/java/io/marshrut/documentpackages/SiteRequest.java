package io.marshrut.documentpackages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a site was asked to bring for a package (запрос площадке).
 *
 * @param missing keys of what was missing then
 * @param comment of who asked, may be null
 * @param outcome null while it waits
 * @param answeredBy null where it ended by itself
 */
public record SiteRequest(
        UUID id,
        UUID packageId,
        List<String> missing,
        String askedBy,
        Instant askedAt,
        String comment,
        String instanceId,
        Outcome outcome,
        String answeredBy,
        String answer,
        Instant endedAt) {

    /** How it ended. */
    public enum Outcome {
        /** By itself: nothing of it is missing any more. */
        BROUGHT,
        /** The site's people say that it is on its way. */
        SENT,
        /** The site's people say that there is none. */
        UNAVAILABLE,
        /** The package was closed. */
        WITHDRAWN
    }

    public boolean isOpen() {
        return outcome == null;
    }
}
