package io.marshrut.approvals;

import io.marshrut.shared.Place;
import java.time.Instant;
import java.util.UUID;

/**
 * The approval of a document (согласование).
 *
 * @param subjectType what is approved, such as {@code contract}
 * @param kind of work in the inbox and in substitutions, such as {@code contracts/contract-approval}
 * @param place whose roles it goes to
 * @param initiator login
 * @param round the current one, from 1
 * @param number what the inbox calls the document, as is the title
 * @param stageTask the engine's wait state of the round; null while no stage is open
 */
public record Approval(
        UUID id,
        String subjectType,
        UUID subjectId,
        String kind,
        Place place,
        String initiator,
        ApprovalState state,
        int round,
        String number,
        String title,
        String stageTask,
        Instant startedAt,
        Instant endedAt) {

    Approval in(ApprovalState now, int inRound, Instant end) {
        return new Approval(
                id, subjectType, subjectId, kind, place, initiator, now, inRound, number, title, null, startedAt, end);
    }

    Approval called(String newNumber, String newTitle, Place newPlace) {
        return new Approval(
                id,
                subjectType,
                subjectId,
                kind,
                newPlace,
                initiator,
                state,
                round,
                newNumber,
                newTitle,
                stageTask,
                startedAt,
                endedAt);
    }

    Approval waitingIn(String task) {
        return new Approval(
                id,
                subjectType,
                subjectId,
                kind,
                place,
                initiator,
                state,
                round,
                number,
                title,
                task,
                startedAt,
                endedAt);
    }
}
