package io.marshrut.surveys;

import io.marshrut.access.Callers;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import io.marshrut.support.Incidents;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tickets of one person, completed, so that there is something to be scored. */
class ScoredRequests {

    private final Requests requests;
    private final WorkItems workItems;
    private final Decisions decisions;
    private final Callers callers;

    ScoredRequests(Requests requests, WorkItems workItems, Decisions decisions, Callers callers) {
        this.requests = requests;
        this.workItems = workItems;
        this.decisions = decisions;
        this.callers = callers;
    }

    Caller caller(String login) {
        return callers.of(login).orElseThrow();
    }

    UUID completed(String initiator, String site) {
        UUID id = requests.submit(
                        caller(initiator),
                        new RequestDraft("it/incident", site, Incidents.fields(Incidents.title()), null))
                .id();
        decisions.decide(caller("it"), pending(id).get(0).id(), "solve", "Готово", Map.of());
        return id;
    }

    List<WorkItem> pending(UUID request) {
        return workItems.pendingOf("request", List.of(request));
    }
}
