package io.marshrut.relations;

import io.marshrut.requests.RequestObstacles;
import io.marshrut.shared.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What requests wait for, for the inbox, the boards, and whoever decides. */
@Component
class Obstacles implements RequestObstacles {

    private final LinkRows links;
    private final Dependencies dependencies;

    Obstacles(LinkRows links, Dependencies dependencies) {
        this.links = links;
        this.dependencies = dependencies;
    }

    @Override
    public Map<UUID, Integer> waits(Collection<UUID> requests) {
        return links.waits(requests);
    }

    @Override
    public void checkMayGoOn(Caller caller, UUID request) {
        dependencies.requireFree(caller, request);
    }
}
