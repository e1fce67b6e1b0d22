package io.marshrut.desks.web;

import io.marshrut.relations.Merging;
import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.RequestView;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.worklist.Worklist;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Merges the requests of chosen cards into one: into that which is named, or into the first filed of them. */
@Component
class BoardMerge {

    private final Merging merging;
    private final RequestLookup lookup;
    private final Worklist worklist;

    BoardMerge(Merging merging, RequestLookup lookup, Worklist worklist) {
        this.merging = merging;
        this.lookup = lookup;
        this.worklist = worklist;
    }

    /** What is to be done with each of the chosen; the master itself stays as it is. */
    Consumer<UUID> of(Caller caller, List<String> chosen, String master, String comment) {
        String name = master == null || master.isBlank() ? first(caller, chosen) : master.strip();
        Set<UUID> done = new HashSet<>();
        return task -> {
            UUID request = request(caller, task);
            boolean itself = lookup.find(caller, name)
                    .filter(one -> one.id().equals(request))
                    .isPresent();
            if (!itself && done.add(request)) {
                merging.merge(caller, request, name, comment);
            } else if (itself && chosen.size() == 1) {
                throw Problem.invalid(List.of(FieldError.of("request", "same_request")));
            }
        };
    }

    private String first(Caller caller, List<String> chosen) {
        Set<UUID> requests = new HashSet<>();
        for (String task : chosen) {
            try {
                requests.add(request(caller, Ids.parse(task).orElseThrow(Problem::notFound)));
            } catch (Problem gone) {
                // told as the result of that card
            }
        }
        return lookup.readable(caller, requests).stream()
                .findFirst()
                .map(RequestView::request)
                .map(request -> request.number())
                .orElse("");
    }

    private UUID request(Caller caller, UUID task) {
        return UUID.fromString(worklist.get(caller, task).subject().id());
    }
}
