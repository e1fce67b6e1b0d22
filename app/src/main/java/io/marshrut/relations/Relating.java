package io.marshrut.relations;

import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What holds before requests are related: who may, which other one is meant, and that nothing waits for itself. */
@Component
class Relating {

    private static final String HIDDEN = "…";

    private final Requests requests;
    private final RequestStages stages;
    private final RequestLookup lookup;
    private final LinkRows links;

    Relating(Requests requests, RequestStages stages, RequestLookup lookup, LinkRows links) {
        this.requests = requests;
        this.stages = stages;
        this.lookup = lookup;
        this.links = links;
    }

    /** @throws Problem 404 where the caller may not read it */
    ServiceRequest readable(Caller caller, UUID id) {
        return requests.get(caller, id).request();
    }

    /** Whether a stage of it is the caller's to move on; somebody who leads the desk may, too. */
    boolean may(Caller caller, UUID id) {
        return stages.mayMove(caller, id);
    }

    /** @throws Problem 403; 409 {@code request_closed} where it is nobody's any more */
    void require(Caller caller, UUID id) {
        if (!may(caller, id)) {
            throw readable(caller, id).status().isUnderWay() ? Problem.forbidden() : Problem.conflict("request_closed");
        }
    }

    /** The other one, by number or id. @throws Problem 422 on {@code request} where the caller knows none of that name */
    ServiceRequest other(Caller caller, ServiceRequest one, String name) {
        ServiceRequest other = lookup.find(caller, name)
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("request", "unknown_request"))));
        if (other.id().equals(one.id())) {
            throw Problem.invalid(List.of(FieldError.of("request", "same_request")));
        }
        return other;
    }

    /** @throws Problem 409 {@code relations_circle} naming it, as far as the caller may know */
    void requireNoCircle(Caller caller, UUID waiting, UUID forWhat) {
        List<UUID> circle = Circles.closedBy(links::endsAfter, waiting, forWhat);
        if (!circle.isEmpty()) {
            Map<UUID, String> numbers = lookup.readable(caller, Set.copyOf(circle)).stream()
                    .map(RequestView::request)
                    .collect(Collectors.toMap(ServiceRequest::id, ServiceRequest::number));
            throw Problem.conflict(
                    "relations_circle",
                    circle.stream().map(id -> numbers.getOrDefault(id, HIDDEN)).collect(Collectors.joining(" → ")));
        }
    }

    /** Number of any request, where it is known to whom it is told. */
    Optional<String> number(UUID id) {
        return lookup.all(List.of(id)).stream()
                .map(view -> view.request().number())
                .findFirst();
    }

    /** Requests by id, those that the caller may read. */
    Map<UUID, RequestView> views(Caller caller, Set<UUID> ids) {
        return lookup.readable(caller, ids).stream()
                .collect(Collectors.toMap(view -> view.request().id(), Function.identity()));
    }
}
