package io.marshrut.requests;

import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A request with where it stands now.
 *
 * @param pending what waits for people, earliest deadline first
 * @param dueAt of the earliest pending item, null where there is none
 * @param master null where it repeats no other
 */
public record RequestView(ServiceRequest request, List<WorkItem> pending, Instant dueAt, SlaState sla, Master master) {

    /** The request that this one repeats, or repeated until both ended. */
    public record Master(UUID id, String number) {}

    /** The stage that is shown where there is room for one. */
    public Optional<WorkItem> current() {
        return pending.stream()
                .filter(item -> item.origin().equals(StageItems.ORIGIN))
                .findFirst()
                .or(() -> pending.stream().findFirst());
    }
}
