package io.marshrut.approvals;

import java.time.Instant;
import java.util.UUID;

/**
 * A stage of a round.
 *
 * @param position in the round, from 0
 * @param rule what the route says of it
 */
public record ApprovalStage(
        UUID id,
        UUID approvalId,
        int round,
        int position,
        RouteStage rule,
        StageState state,
        Instant openedAt,
        Instant closedAt) {

    ApprovalStage opened(StageState as, Instant at) {
        return new ApprovalStage(id, approvalId, round, position, rule, as, at, closedAt);
    }

    ApprovalStage closed(StageState as, Instant at) {
        return new ApprovalStage(id, approvalId, round, position, rule, as, openedAt, at);
    }
}
