package io.marshrut.approvals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A remark of an approver (замечание) and what the initiator answered.
 *
 * @param version of the document that it is about
 * @param page from 1; null where it is about the whole
 * @param box left, top, right, bottom as fractions of the page; null where there is no page
 * @param accepted null until it is answered
 */
public record Remark(
        UUID id,
        UUID approvalId,
        UUID voteId,
        int round,
        int version,
        String author,
        String onBehalfOf,
        String text,
        Integer page,
        List<Double> box,
        Instant madeAt,
        String answer,
        Boolean accepted,
        String answeredBy,
        Instant answeredAt) {

    public boolean isAnswered() {
        return accepted != null;
    }

    boolean isDeclined() {
        return Boolean.FALSE.equals(accepted);
    }
}
