package io.marshrut.relations;

import io.marshrut.requests.RequestView;
import io.marshrut.requests.ServiceRequest;
import java.util.UUID;

/**
 * Another request, as seen from one.
 *
 * @param id of the relation: of the link, or of the request that repeats the other
 * @param blocks whether the one is not decided positively before the other has ended
 */
public record RelatedRequest(UUID id, Type type, RequestView view, boolean blocks) {

    /** What the other one is to the one. */
    public enum Type {
        MASTER,
        REPEAT,
        PARENT,
        CHILD,
        WAITS_FOR,
        AWAITED_BY
    }

    public ServiceRequest request() {
        return view.request();
    }
}
