package io.marshrut.approvals;

import java.time.Instant;
import java.util.UUID;

/**
 * A question of an approver with its answer.
 *
 * @param answer null while there is none, as is who gave it and when
 */
public record Question(
        UUID id,
        UUID voteId,
        String askedBy,
        String question,
        Instant askedAt,
        String answer,
        String answeredBy,
        Instant answeredAt) {}
