package io.marshrut.journal.web;

import java.time.Instant;

/**
 * An entry in the reader's words.
 *
 * @param who short name; empty where the house did it by itself
 * @param onBehalfOf short name, null where nobody was stood in for
 * @param from address, way, token; empty where that is not known
 * @param type what kind of thing it is about, {@code subject} what that is called, {@code path} its card or null
 */
record JournalLine(
        long id,
        Instant at,
        String who,
        String login,
        String onBehalfOf,
        String from,
        String type,
        String subject,
        String path,
        String what,
        String comment) {}
