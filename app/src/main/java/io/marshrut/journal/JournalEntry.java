package io.marshrut.journal;

import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param id grows from entry to entry
 * @param actor login of who did it, {@code system} where nobody did
 * @param onBehalfOf login of the person the actor stood in for, may be null
 * @param origin from where: see {@link Origin}
 * @param event a word such as {@code request.submitted}; its text is {@code journal.<event>} in the bundles
 * @param stage title of the stage it happened in, may be null
 * @param details what the event's text names, by name
 */
public record JournalEntry(
        long id,
        Instant at,
        String actor,
        String onBehalfOf,
        Origin origin,
        Subject subject,
        String event,
        String stageKey,
        LocalText stage,
        String comment,
        Map<String, String> details) {

    /** The detail that names the company of an actor who is not of ours. */
    static final String OUTSIDER = "outsider";

    /** A field before and after; both may be empty, but not at once. */
    public record Change(String field, String before, String after) {}

    private static final String BEFORE = "before.";

    /** Fields that {@link Journal.Record#changed} told of, by name. */
    public List<Change> changes() {
        return details.keySet().stream()
                .filter(name -> name.startsWith(BEFORE))
                .map(name -> name.substring(BEFORE.length()))
                .sorted()
                .map(field ->
                        new Change(field, details.get(BEFORE + field), details.getOrDefault("after." + field, "")))
                .toList();
    }
}
