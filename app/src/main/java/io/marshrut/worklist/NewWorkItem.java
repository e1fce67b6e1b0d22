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
        String assignee,
        SlaClock clock,
        LocalText because,
        List<StageDecision> decisions,
        List<RequiredDocument> requiredDocuments) {}
