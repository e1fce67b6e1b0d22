package io.marshrut.requests.rest;

import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.sla.SlaState;
import io.marshrut.worklist.WorkItem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A request as the API tells it. */
record RequestAnswer(
        UUID id,
        String number,
        String kind,
        String desk,
        String title,
        RequestStatus status,
        String priority,
        String mergedInto,
        String stage,
        Instant dueAt,
        SlaState sla,
        String initiator,
        String author,
        String site,
        Instant createdAt,
        Instant closedAt,
        Map<String, Object> fields) {

    /** @param hidden keys of the fields that are not for the caller */
    static RequestAnswer of(RequestView view, Set<String> hidden) {
        ServiceRequest request = view.request();
        return new RequestAnswer(
                request.id(),
                request.number(),
                request.kind(),
                request.desk(),
                request.title(),
                request.status(),
                request.priority(),
                request.status() == RequestStatus.MERGED ? view.master().number() : null,
                view.current().map(WorkItem::stageKey).orElse(null),
                view.dueAt(),
                view.sla(),
                request.initiator(),
                request.author(),
                request.site(),
                request.createdAt(),
                request.closedAt(),
                shown(request.fields(), hidden));
    }

    private static Map<String, Object> shown(Map<String, Object> fields, Set<String> hidden) {
        Map<String, Object> shown = new LinkedHashMap<>(fields);
        shown.keySet().removeAll(hidden);
        return shown;
    }
}
