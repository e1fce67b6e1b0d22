package io.marshrut.requests;

import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItemOpened;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever an item about a request is opened for may read the request, whichever package opened it. */
@Component
class ReadersByItems {

    private final RequestReaders readers;

    ReadersByItems(RequestReaders readers) {
        this.readers = readers;
    }

    @EventListener
    void opened(WorkItemOpened opened) {
        WorkItem item = opened.item();
        if (item.subject().type().equals(ServiceRequest.SUBJECT) && item.assignee() != null) {
            readers.admit(UUID.fromString(item.subject().id()), item.assignee());
        }
    }
}
