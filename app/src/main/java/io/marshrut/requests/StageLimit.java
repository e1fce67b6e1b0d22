package io.marshrut.requests;

import java.time.Instant;
import java.util.Optional;

/** A moment after which no stage of a request may be due (предельный срок), such as the law's term for an answer. */
public interface StageLimit {

    /** @return nothing where nothing but the stage's own time counts */
    Optional<Instant> latest(ServiceRequest request, String stageKey);
}
