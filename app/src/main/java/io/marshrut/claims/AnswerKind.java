package io.marshrut.claims;

import java.util.Locale;

/** What the claimant is answered (вид ответа). */
public enum AnswerKind {
    FULL,
    PART,
    REFUSE,
    DOCUMENTS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something is to be paid, where money was demanded. */
    boolean satisfies() {
        return this == FULL || this == PART;
    }
}
