package io.marshrut.journal;

import java.time.Instant;

/**
 * Which entries a reader asks for. What is null or blank leaves everything through.
 *
 * @param person part of the login or name of who did it, or on whose behalf
 * @param subjectType as {@link Subject#type()}
 * @param subject id, number or name of the subject
 * @param words that comments or details contain, each at least as a beginning
 * @param from the first moment
 * @param until the moment after the last
 */
public record JournalFilter(
        String person,
        EventGroup group,
        String subjectType,
        String subject,
        String words,
        Instant from,
        Instant until) {

    public boolean isEmpty() {
        return blank(person)
                && group == null
                && blank(subjectType)
                && blank(subject)
                && blank(words)
                && from == null
                && until == null;
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
