package io.marshrut.requests;

import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request with where it stands now.
 *
 * @param pending what waits for people, earliest deadline first
 * @param dueAt of the earliest pending item, null where there is none
 */
public record RequestView(ServiceRequest request, List<WorkItem> pending, Instant dueAt, SlaState sla) {

    /** The stage that is shown where there is room for one. */
    public Optional<WorkItem> current() {
        return pending.stream()
                .filter(item -> item.origin().equals(StageItems.ORIGIN))
                .findFirst()
                .or(() -> pending.stream().findFirst());
    }
}
