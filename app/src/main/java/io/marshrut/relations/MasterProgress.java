package io.marshrut.relations;

import io.marshrut.requests.Repeats;
import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemOpened;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets those whose requests stand aside know that the master goes on: its stage, and nothing of what is in it. */
@Component
class MasterProgress {

    /** What a question makes of a stage is no step of the master. */
    private static final String STAGES = "request-stage";

    private final Repeats repeats;
    private final RequestLookup lookup;
    private final ApplicationEventPublisher events;

    MasterProgress(Repeats repeats, RequestLookup lookup, ApplicationEventPublisher events) {
        this.repeats = repeats;
        this.lookup = lookup;
        this.events = events;
    }

    @EventListener
    void opened(WorkItemOpened opened) {
        WorkItem item = opened.item();
        if (!item.origin().equals(STAGES)) {
            return;
        }
        UUID id = UUID.fromString(item.subject().id());
        List<UUID> repeated = repeats.of(id);
        if (repeated.isEmpty()) {
            return;
        }
        ServiceRequest master = lookup.all(List.of(id)).get(0).request();
        lookup.all(repeated).stream()
                .map(RequestView::request)
                .filter(repeat -> repeat.status() == RequestStatus.MERGED)
                .forEach(repeat -> events.publishEvent(new MasterMoved(repeat, master, item.stage())));
    }
}
