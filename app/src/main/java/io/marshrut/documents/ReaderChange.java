package io.marshrut.documents;

import java.time.Instant;
import java.util.UUID;

/** A reader whom one administrator asks to list and another confirms (четыре глаза). */
public record ReaderChange(UUID id, UUID documentId, String login, String reason, String askedBy, Instant askedAt) {}
