package io.marshrut.relations.rest;

import io.marshrut.relations.Dependencies;
import io.marshrut.relations.Merging;
import io.marshrut.relations.RelatedRequest;
import io.marshrut.relations.Relations;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /requests/{id}/relations}: what a request repeats, waits for, and gave rise to. */
@RestController
@RequestMapping("/api/v1/requests/{id}/relations")
class RelationsApi {

    /**
     * @param type {@code repeats} or {@code waits-for}
     * @param request number or id of the other one
     * @param blocks with {@code waits-for}: no positive decision before the other has ended
     */
    record NewRelation(String type, String request, boolean blocks, String comment) {}

    record MasterAnswer(String number, UUID id, RequestStatus status, String stage, Instant dueAt) {

        /** The id only where the caller may read it. */
        static MasterAnswer of(Relations.MasterState master, Locale language) {
            if (master == null) {
                return null;
            }
            RequestView view = master.view();
            return new MasterAnswer(
                    view.request().number(),
                    master.readable() ? view.request().id() : null,
                    view.request().status(),
                    view.current()
                            .map(WorkItem::stage)
                            .map(stage -> stage.in(language))
                            .orElse(null),
                    view.dueAt());
        }
    }

    record RelationAnswer(
            UUID id, String type, UUID requestId, String number, String title, RequestStatus status, boolean blocks) {

        static RelationAnswer of(RelatedRequest related) {
            ServiceRequest request = related.request();
            return new RelationAnswer(
                    related.id(),
                    related.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    request.id(),
                    request.number(),
                    request.title(),
                    request.status(),
                    related.blocks());
        }
    }

    /** @param hidden how many others there are that the caller may not read */
    record AroundAnswer(MasterAnswer master, List<RelationAnswer> items, int hidden, int waits) {}

    private final Relations relations;
    private final Merging merging;
    private final Dependencies dependencies;

    RelationsApi(Relations relations, Merging merging, Dependencies dependencies) {
        this.relations = relations;
        this.merging = merging;
        this.dependencies = dependencies;
    }

    @GetMapping
    AroundAnswer relations(Caller caller, @PathVariable String id) {
        Relations.Around around = relations.of(caller, request(id));
        return new AroundAnswer(
                MasterAnswer.of(around.master(), caller.locale()),
                around.related().stream().map(RelationAnswer::of).toList(),
                around.hidden(),
                around.waits());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AroundAnswer relate(Caller caller, @PathVariable String id, @RequestBody NewRelation body) {
        UUID request = request(id);
        relations.of(caller, request);
        switch (body.type() == null ? "" : body.type()) {
            case "repeats" -> merging.merge(caller, request, body.request(), body.comment());
            case "waits-for" -> dependencies.await(caller, request, body.request(), body.blocks());
            default -> throw Problem.invalid(List.of(FieldError.of("type", "unknown_relation")));
        }
        return relations(caller, id);
    }

    /** @param relation id of the relation; of a request that repeats another its own */
    @DeleteMapping("/{relation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String id, @PathVariable String relation) {
        UUID request = request(id);
        UUID removed = request(relation);
        if (relations.isRepeat(caller, request, removed)) {
            merging.separate(caller, removed);
        } else {
            dependencies.remove(caller, request, removed);
        }
    }

    private static UUID request(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
