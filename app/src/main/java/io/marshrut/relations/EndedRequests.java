package io.marshrut.relations;

import io.marshrut.requests.RequestClosed;
import io.marshrut.requests.ServiceRequest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows for others when a request has come to its end; in the transaction that ended it. */
@Component
class EndedRequests {

    private final Merging merging;
    private final Dependencies dependencies;

    EndedRequests(Merging merging, Dependencies dependencies) {
        this.merging = merging;
        this.dependencies = dependencies;
    }

    @EventListener
    void closed(RequestClosed closed) {
        ServiceRequest ended = closed.request();
        merging.follow(ended);
        dependencies.ended(ended);
    }
}
