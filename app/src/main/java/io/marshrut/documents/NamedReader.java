package io.marshrut.documents;

import java.time.Instant;

/** Somebody who is listed by name as a reader of a secret document (поимённый допуск). */
public record NamedReader(String login, String addedBy, Instant addedAt) {}
