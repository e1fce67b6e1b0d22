package io.marshrut.bench;

import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.Decisions;
import io.marshrut.worklist.WorkItem;
import java.util.Map;
import java.util.UUID;

/** IT tickets through the façades, as pages and API call them. */
final class Tickets {

    private final Requests requests;
    private final Decisions decisions;
    private final Caller initiator;
    private final Caller performer;

    Tickets(Portal portal) {
        this.requests = portal.bean(Requests.class);
        this.decisions = portal.bean(Decisions.class);
        this.initiator = portal.caller("employee");
        this.performer = portal.caller("it");
    }

    /** Filed, taken into work, resolved: three transactions that write, two look-ups of the next item. */
    void cycle() {
        UUID id = file().id();
        decide(id, "accept", null);
        decide(id, "resolve", "Заменили блок питания");
    }

    ServiceRequest file() {
        return requests.submit(
                initiator,
                new RequestDraft(
                        "it/incident",
                        null,
                        Map.of(
                                "summary", "Не включается касса",
                                "category", "pos",
                                "workplace", "Касса 3",
                                "impact", "several"),
                        null));
    }

    WorkItem waiting(UUID request) {
        return requests.waitingFor(performer, request).get(0);
    }

    private void decide(UUID request, String decision, String comment) {
        decisions.decide(performer, waiting(request).id(), decision, comment, Map.of());
    }
}
