package io.marshrut.approvals;

import io.marshrut.shared.LocalText;
import java.time.Instant;
import java.util.UUID;

/**
 * A vote (виза).
 *
 * @param voter who is asked
 * @param because why they are asked, in words
 * @param source how it came into the round
 * @param addedBy login of who added it; null where the route did
 * @param waitsFor the vote that has to be cast before; may be null
 * @param itemId in the inbox; null where it never came to that
 * @param decision null until it is cast
 * @param decidedBy login of who cast it, in their own name or that of {@code onBehalfOf}
 * @param version of the document that it was cast on
 * @param carriedFrom the vote of the earlier round that still stands; null else
 */
public record Vote(
        UUID id,
        UUID approvalId,
        UUID stageId,
        int round,
        int position,
        Voter voter,
        LocalText because,
        Source source,
        String addedBy,
        UUID waitsFor,
        VoteState state,
        UUID itemId,
        VoteDecision decision,
        String comment,
        String decidedBy,
        String onBehalfOf,
        Instant decidedAt,
        Integer version,
        UUID carriedFrom) {

    /** How a vote came into a round. */
    public enum Source {
        ROUTE,
        /** By an approver, before or after themselves. */
        ADDED,
        /** Taken back by whoever had cast it, to be cast again. */
        AGAIN
    }

    /** Whether it counts for its stage, cast or not. */
    boolean counts() {
        return state != VoteState.WITHDRAWN && state != VoteState.SKIPPED;
    }

    boolean isDecided() {
        return state == VoteState.CAST || state == VoteState.STANDS;
    }

    boolean isPositive() {
        return isDecided() && decision.isPositive();
    }

    Vote changed(Voter other, LocalText why, VoteState to) {
        return now(other, why, to, itemId, decision, comment, decidedBy, onBehalfOf, decidedAt, version);
    }

    Vote opened(UUID item) {
        return now(voter, because, VoteState.OPEN, item, decision, comment, decidedBy, onBehalfOf, decidedAt, version);
    }

    Vote cast(VoteDecision decided, String said, String by, String inNameOf, Instant at, int on) {
        return now(voter, because, VoteState.CAST, itemId, decided, said, by, inNameOf, at, on);
    }

    private Vote now(
            Voter asked,
            LocalText why,
            VoteState to,
            UUID item,
            VoteDecision decided,
            String said,
            String by,
            String inNameOf,
            Instant at,
            Integer on) {
        return new Vote(
                id,
                approvalId,
                stageId,
                round,
                position,
                asked,
                why,
                source,
                addedBy,
                waitsFor,
                to,
                item,
                decided,
                said,
                by,
                inNameOf,
                at,
                on,
                carriedFrom);
    }

    /** One more vote of the same voter at the same place. */
    static Vote again(UUID id, Vote before, ApprovalStage stage) {
        // whom an approver added has a say of their own however often they cast it
        boolean added = before.source() == Source.ADDED;
        Source source = added ? Source.ADDED : Source.AGAIN;
        return planned(id, stage, before.position(), before.voter(), before.because(), source, before.addedBy(), null);
    }

    static Vote planned(
            UUID id,
            ApprovalStage stage,
            int position,
            Voter voter,
            LocalText because,
            Source source,
            String addedBy,
            UUID waitsFor) {
        return new Vote(
                id,
                stage.approvalId(),
                stage.id(),
                stage.round(),
                position,
                voter,
                because,
                source,
                addedBy,
                waitsFor,
                VoteState.PLANNED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whose vote it is: the absent person where it was cast on behalf of one. */
    String principal() {
        return onBehalfOf == null ? decidedBy : onBehalfOf;
    }
}
