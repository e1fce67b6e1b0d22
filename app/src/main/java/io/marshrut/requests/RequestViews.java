package io.marshrut.requests;

import io.marshrut.shared.Paged;
import io.marshrut.sla.Sla;
import io.marshrut.sla.SlaClock;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adds to requests what waits for people and how it stands with the deadline: two queries for a whole page. */
@Component
class RequestViews {

    private final WorkItems workItems;
    private final Sla sla;
    private final RepeatRows repeats;
    private final Clock clock;

    RequestViews(WorkItems workItems, Sla sla, RepeatRows repeats, Clock clock) {
        this.repeats = repeats;
        this.workItems = workItems;
        this.sla = sla;
        this.clock = clock;
    }

    RequestView of(ServiceRequest request) {
        return of(List.of(request)).get(0);
    }

    Paged<RequestView> of(Paged<ServiceRequest> page) {
        Map<UUID, RequestView> byId = of(page.items()).stream()
                .collect(Collectors.toMap(view -> view.request().id(), Function.identity()));
        return page.map(request -> byId.get(request.id()));
    }

    List<RequestView> of(List<ServiceRequest> requests) {
        List<UUID> open = requests.stream()
                .filter(request -> request.status().isOpen())
                .map(ServiceRequest::id)
                .toList();
        List<String> closed = requests.stream()
                .filter(request -> !request.status().isUnderWay())
                .map(request -> request.id().toString())
                .toList();
        Map<String, List<WorkItem>> pending = workItems.pendingOf(ServiceRequest.SUBJECT, open).stream()
                .collect(Collectors.groupingBy(item -> item.subject().id()));
        Map<String, List<SlaClock>> clocks =
                sla.clocks(ServiceRequest.SUBJECT, closed).stream().collect(Collectors.groupingBy(SlaClock::subjectId));
        Map<UUID, RequestView.Master> masters =
                repeats.mastersOf(requests.stream().map(ServiceRequest::id).toList());
        Instant now = clock.instant();
        return requests.stream()
                .map(request -> {
                    String id = request.id().toString();
                    List<WorkItem> items = pending.getOrDefault(id, List.of());
                    Instant due = items.stream()
                            .map(WorkItem::dueAt)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null);
                    return new RequestView(
                            request,
                            items,
                            due,
                            standing(request, items, clocks.getOrDefault(id, List.of()), now),
                            masters.get(request.id()));
                })
                .toList();
    }

    private static SlaState standing(
            ServiceRequest request, List<WorkItem> pending, List<SlaClock> clocks, Instant now) {
        if (!request.status().isUnderWay()) {
            boolean missed = clocks.stream().anyMatch(ended -> ended.state() == SlaClock.State.MISSED);
            return missed ? SlaState.MISSED : SlaState.MET;
        }
        if (request.status() == RequestStatus.WAITING_FOR_INITIATOR || request.status() == RequestStatus.MERGED) {
            return SlaState.PAUSED;
        }
        return pending.stream()
                .map(item -> item.sla(now))
                .max(Comparator.comparing(RequestViews::severity))
                .orElse(SlaState.ON_TIME);
    }

    private static int severity(SlaState state) {
        return switch (state) {
            case OVERDUE, MISSED -> 3;
            case AT_RISK -> 2;
            case ON_TIME, MET -> 1;
            case PAUSED -> 0;
        };
    }
}
