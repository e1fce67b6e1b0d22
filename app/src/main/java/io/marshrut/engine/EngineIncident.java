package io.marshrut.engine;

import io.marshrut.shared.LocalText;
import java.time.Instant;

/**
 * Work of the engine that failed (сбой процесса).
 *
 * @param id {@code job-…} or {@code task-…}
 * @param process null where the work belongs to no case
 * @param step title of the element at which the case stands, null where there is none
 * @param message what the failure said
 * @param since when it failed first
 * @param attempts that have failed so far
 * @param stopped nothing repeats it until somebody asks for it
 */
public record EngineIncident(
        String id,
        ProcessRef process,
        String stepKey,
        LocalText step,
        String message,
        Instant since,
        long attempts,
        boolean stopped) {}
