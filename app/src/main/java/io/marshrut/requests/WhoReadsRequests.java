package io.marshrut.requests;

import io.marshrut.access.Permission;
import io.marshrut.access.Reader;
import io.marshrut.access.WhoReads;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sees a request, and why (кто видит и почему). */
@Component
class WhoReadsRequests {

    private final RequestRows rows;
    private final RequestReaders readers;
    private final WorkItems items;
    private final WhoReads whoReads;

    WhoReadsRequests(RequestRows rows, RequestReaders readers, WorkItems items, WhoReads whoReads) {
        this.rows = rows;
        this.readers = readers;
        this.items = items;
        this.whoReads = whoReads;
    }

    List<Reader> of(UUID id) {
        ServiceRequest request = rows.find(id).orElseThrow();
        return whoReads.of(new WhoReads.Thing(
                Permission.READ_REQUESTS, request.kind(), request.place(), Set.copyOf(readers.of(id)), parts(request)));
    }

    /** What people are to a request whom it has admitted by name; whoever is none of these took part in it. */
    private Map<String, String> parts(ServiceRequest request) {
        Map<String, String> parts = new HashMap<>();
        readers.watchersAlone(request.id()).forEach(login -> parts.put(login, "watcher"));
        items.pendingOf(ServiceRequest.SUBJECT, List.of(request.id())).stream()
                .map(WorkItem::assignee)
                .filter(java.util.Objects::nonNull)
                .forEach(login -> parts.put(login, "holder"));
        parts.put(request.author(), "author");
        parts.put(request.initiator(), "initiator");
        return parts;
    }
}
