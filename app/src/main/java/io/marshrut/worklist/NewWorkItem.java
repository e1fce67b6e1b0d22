package io.marshrut.worklist;

import io.marshrut.engine.Stage.RequiredDocument;
import io.marshrut.engine.StageDecision;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Place;
import io.marshrut.sla.SlaClock;
import java.util.List;
import java.util.Set;

/**
 * An item to be opened.
 *
 * @param groups empty where it waits for the assignee alone
 * @param names the only people who may take it; null where the groups may
 * @param clock null where there is no deadline
 */
public record NewWorkItem(
        String origin,
        String originRef,
        WorkSubject subject,
        String kind,
        String stageKey,
        LocalText stage,
        Place place,
        Set<String> groups,
        Set<String> names,
        String assignee,
        SlaClock clock,
        LocalText because,
        List<StageDecision> decisions,
        List<RequiredDocument> requiredDocuments) {

    /** For everybody in the groups. */
    public NewWorkItem(
            String origin,
            String originRef,
            WorkSubject subject,
            String kind,
            String stageKey,
            LocalText stage,
            Place place,
            Set<String> groups,
            String assignee,
            SlaClock clock,
            LocalText because,
            List<StageDecision> decisions,
            List<RequiredDocument> requiredDocuments) {
        this(
                origin,
                originRef,
                subject,
                kind,
                stageKey,
                stage,
                place,
                groups,
                null,
                assignee,
                clock,
                because,
                decisions,
                requiredDocuments);
    }
}
