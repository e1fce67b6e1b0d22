package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import java.util.List;

/**
 * A stage of a route (этап).
 *
 * @param key such as {@code legal}; each once in a route
 * @param quorum how many approvals pass it; 0 unless the mode is {@link StageMode#QUORUM}
 * @param approvers in their order
 * @param sla working time of each vote, {@code PT8H} or {@code P2D}
 * @param warnAt share of that time after which a vote is at risk, 0 to 1
 * @param escalateTo whom a breach goes to: {@code superior}, {@code head} or {@code role:<role>}; null for nobody
 * @param required false where people are only informed: their opinion is kept, nothing waits for it
 * @param function whose business it is, such as {@code legal} or {@code finance}: tells who is asked again when a field
 *     of that function has changed
 * @param byInitiator whether the initiator may approve here
 * @param everyRole whether somebody who is asked in two roles must decide in both
 */
public record RouteStage(
        String key,
        LocalText title,
        StageMode mode,
        int quorum,
        List<ApproverRef> approvers,
        String sla,
        double warnAt,
        String escalateTo,
        boolean required,
        String function,
        boolean byInitiator,
        boolean everyRole) {

    public RouteStage {
        approvers = List.copyOf(approvers);
    }
}
