package io.marshrut.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A secret document that nobody sees any more who could do something about it, as administrators know it: not what it is
 * called.
 *
 * @param readers who is listed, blocked or without the role that is needed
 */
public record LeftSecret(
        UUID id, String ownerType, String site, Instant receivedAt, String markedBy, List<String> readers) {}
