package io.marshrut.modelling;

import io.marshrut.shared.LocalText;
import java.time.Instant;

/**
 * A step of a process that failed, as administrators see it.
 *
 * @param kind of work, null where the work belongs to no case
 * @param number of the request or document, null where it has none
 * @param link to its card, null likewise
 * @param step title of the step, may be null
 * @param stopped nothing repeats it until somebody asks for it
 */
public record Incident(
        String id,
        String kind,
        String number,
        String link,
        LocalText step,
        String message,
        Instant since,
        long attempts,
        boolean stopped) {}
