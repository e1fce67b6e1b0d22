package io.marshrut.worklist;

import java.time.Instant;

/**
 * An item that went on by itself (передача по правилу).
 *
 * @param item as it is now; null where it is not the reader's business
 * @param leftBy login of whose it was, null where a group ran empty
 * @param taker login of who got it, null where it went back to its group
 */
public record Handover(WorkItem item, String leftBy, String taker, HandoverRule rule, Instant at) {

    Handover withoutItem() {
        return new Handover(null, leftBy, taker, rule, at);
    }
}
