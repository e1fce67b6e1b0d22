package io.marshrut.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * How content an initiator was with a completed request (оценка, CSI).
 *
 * @param score 1 to 5, the best
 * @param comment null where the score needed none
 */
public record Survey(UUID requestId, int score, String comment, String answeredBy, Instant answeredAt) {}
