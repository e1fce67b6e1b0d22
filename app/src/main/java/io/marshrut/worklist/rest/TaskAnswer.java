package io.marshrut.worklist.rest;

import io.marshrut.engine.StageDecision.Outcome;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkSubject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A task as the API tells it, in the caller's language.
 *
 * @param priority {@code P1} to {@code P4}; null where there is none
 */
record TaskAnswer(
        UUID id,
        String title,
        String stage,
        String kind,
        WorkSubject subject,
        String site,
        WorkItem.State state,
        String assignee,
        Set<String> candidateGroups,
        Instant createdAt,
        Instant dueAt,
        SlaState sla,
        String priority,
        List<Decision> decisions,
        List<Document> requiredDocuments,
        String because) {

    record Decision(String key, String title, Outcome outcome, boolean commentRequired) {}

    record Document(String key, String title, boolean present) {}
}
