package io.marshrut.relations;

import io.marshrut.requests.Repeats;
import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.RequestView;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a request belongs to: of the others only those that the reader may read, the rest as a number. */
@Service
public class Relations {

    private final Relating relating;
    private final LinkRows links;
    private final Repeats repeats;
    private final RequestLookup lookup;

    Relations(Relating relating, LinkRows links, Repeats repeats, RequestLookup lookup) {
        this.relating = relating;
        this.links = links;
        this.repeats = repeats;
        this.lookup = lookup;
    }

    /**
     * How the master of a request stands, for whoever reads the request: never what was filled in there.
     *
     * @param readable whether the reader may open it
     */
    public record MasterState(RequestView view, boolean readable) {}

    /**
     * What a request belongs to.
     *
     * @param master null where it repeats none
     * @param hidden how many others the reader may not read
     * @param waits for how many it waits, hidden ones too
     * @param blocking how many of these let nothing be decided positively
     * @param repeats how many end with it, hidden ones too
     */
    public record Around(
            MasterState master, List<RelatedRequest> related, int hidden, int waits, int blocking, int repeats) {

        public boolean isEmpty() {
            return master == null && related.isEmpty() && hidden == 0;
        }

        public List<RelatedRequest> of(RelatedRequest.Type type) {
            return related.stream().filter(one -> one.type() == type).toList();
        }
    }

    private record Told(UUID id, RelatedRequest.Type type, UUID other, boolean blocks) {}

    /** @throws Problem 404 where the caller may not read the request */
    @Transactional
    public Around of(Caller caller, UUID id) {
        relating.readable(caller, id);
        Optional<UUID> master = repeats.masterOf(id);
        List<UUID> repeated = repeats.of(id);
        List<Told> told = new ArrayList<>();
        repeated.forEach(one -> told.add(new Told(one, RelatedRequest.Type.REPEAT, one, false)));
        links.of(id).forEach(link -> told.add(told(id, link)));
        Map<UUID, RequestView> views =
                relating.views(caller, told.stream().map(Told::other).collect(Collectors.toSet()));
        List<RelatedRequest> related = told.stream()
                .filter(one -> views.containsKey(one.other()))
                .map(one -> new RelatedRequest(one.id(), one.type(), views.get(one.other()), one.blocks()))
                .toList();
        return new Around(
                master.map(one -> state(caller, one)).orElse(null),
                related,
                told.size() - related.size(),
                links.waits(Set.of(id)).getOrDefault(id, 0),
                (int) links.awaited(id).stream().filter(Link::blocks).count(),
                (int) lookup.all(repeated).stream()
                        .filter(view -> view.request().status() == RequestStatus.MERGED)
                        .count());
    }

    /** Whether the caller may say what a request belongs to: one of its stages is theirs to move on. */
    @Transactional(readOnly = true)
    public boolean mayRelate(Caller caller, ServiceRequest request) {
        return request.status().isUnderWay() && relating.may(caller, request.id());
    }

    /** Whether the caller may separate a request from its master. */
    @Transactional
    public boolean maySeparate(Caller caller, ServiceRequest request) {
        return request.status() == RequestStatus.MERGED
                && (relating.may(caller, request.id())
                        || repeats.masterOf(request.id())
                                .filter(master -> relating.may(caller, master))
                                .isPresent());
    }

    /** For how many others each of these requests waits; who waits for none is not named. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> waits(Set<UUID> requests) {
        return links.waits(requests);
    }

    /** Whether a relation of a request is that the request repeats another, or that another repeats it. */
    @Transactional
    public boolean isRepeat(Caller caller, UUID id, UUID relation) {
        relating.readable(caller, id);
        return repeats.masterOf(relation)
                .filter(master -> relation.equals(id) || master.equals(id))
                .isPresent();
    }

    private MasterState state(Caller caller, UUID master) {
        boolean readable = !relating.views(caller, Set.of(master)).isEmpty();
        return new MasterState(lookup.all(List.of(master)).get(0), readable);
    }

    private static Told told(UUID id, Link link) {
        boolean from = link.fromId().equals(id);
        RelatedRequest.Type type = link.kind() == Link.Kind.CHILD
                ? from ? RelatedRequest.Type.CHILD : RelatedRequest.Type.PARENT
                : from ? RelatedRequest.Type.WAITS_FOR : RelatedRequest.Type.AWAITED_BY;
        return new Told(link.id(), type, from ? link.toId() : link.fromId(), link.blocks());
    }
}
