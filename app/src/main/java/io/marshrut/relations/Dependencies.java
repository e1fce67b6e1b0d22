package io.marshrut.relations;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.Repeats;
import io.marshrut.requests.RequestDraft;
import io.marshrut.requests.RequestFiledUnder;
import io.marshrut.requests.RequestLookup;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.LocalText;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import io.marshrut.shared.Texts;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Has requests wait for others (зависит от), among them their sub-requests (подзаявки). */
@Service
public class Dependencies {

    private static final int MOST_LINKS = 50;

    private final Relating relating;
    private final LinkRows links;
    private final Repeats repeats;
    private final RequestLookup lookup;
    private final Journal journal;
    private final Texts texts;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dependencies(
            Relating relating,
            LinkRows links,
            Repeats repeats,
            RequestLookup lookup,
            Journal journal,
            Texts texts,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.relating = relating;
        this.links = links;
        this.repeats = repeats;
        this.lookup = lookup;
        this.journal = journal;
        this.texts = texts;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Has a request wait for another; with a sub-request it says so of that.
     *
     * @param name number or id of what it waits for
     * @param blocks whether it is not decided positively before
     * @throws Problem 403 where no stage of it is the caller's; 409 {@code request_closed}, {@code related_closed},
     *     {@code already_related}, {@code relations_circle}, {@code too_many_relations}; 422 on {@code request}
     */
    public void await(Caller caller, UUID id, String name, boolean blocks) {
        ServiceRequest shown = relating.readable(caller, id);
        relating.require(caller, id);
        ServiceRequest meant = relating.other(caller, shown, name);
        transactions.run(() -> {
            links.hold();
            ServiceRequest waiting = open(repeats.locked(id));
            ServiceRequest awaited = repeats.locked(meant.id());
            if (!awaited.status().isUnderWay()) {
                throw Problem.conflict("related_closed", awaited.number());
            }
            Optional<Link> known = links.between(id, awaited.id());
            if (known.filter(link -> link.waits() || !blocks).isPresent()) {
                throw Problem.conflict("already_related", awaited.number());
            }
            relating.requireNoCircle(caller, id, awaited.id());
            if (known.isPresent()) {
                links.block(known.get().id());
            } else {
                add(caller, Link.Kind.WAITS_FOR, waiting, awaited, blocks);
            }
            record(caller, waiting, blocks ? "request.blocked-by" : "request.waits-for", awaited);
            record(caller, awaited, "request.awaited-by", waiting);
            events.publishEvent(new WaitBegan(waiting, awaited, caller.login()));
        });
    }

    /** A sub-request was filed. @throws Problem as {@link #await}, 422 on {@code parent} where there is none */
    @EventListener
    void filed(RequestFiledUnder filed) {
        RequestDraft.Parent under = filed.parent();
        Caller caller = filed.caller();
        ServiceRequest parent = lookup.find(caller, String.valueOf(under.id()))
                .orElseThrow(() -> Problem.invalid(List.of(FieldError.of("parent", "unknown_request"))));
        relating.require(caller, parent.id());
        open(repeats.locked(parent.id()));
        add(caller, Link.Kind.CHILD, parent, filed.request(), under.blocks());
        record(caller, parent, under.blocks() ? "request.child-awaited" : "request.child-filed", filed.request());
        record(caller, filed.request(), "request.filed-under", parent);
    }

    /** Takes a link back. @throws Problem 403 where no stage of what waits is the caller's, 404 where there is no such link */
    public void remove(Caller caller, UUID id, UUID linkId) {
        relating.readable(caller, id);
        Link link = links.find(linkId)
                .filter(one -> one.fromId().equals(id) || one.toId().equals(id))
                .orElseThrow(Problem::notFound);
        relating.require(caller, link.fromId());
        transactions.run(() -> {
            links.hold();
            ServiceRequest from = repeats.locked(link.fromId());
            if (links.find(linkId).isEmpty()) {
                throw Problem.notFound();
            }
            links.delete(linkId);
            ServiceRequest to = lookup.all(List.of(link.toId())).get(0).request();
            record(caller, from, "request.link-removed", to);
            record(caller, to, "request.link-removed", from);
        });
    }

    /** Tells whatever waits for a request, or gave rise to it, that it has ended. */
    void ended(ServiceRequest ended) {
        for (Link link : links.leadingTo(ended.id())) {
            ServiceRequest waiting = lookup.all(List.of(link.fromId())).get(0).request();
            if (waiting.status().isUnderWay()) {
                record(Caller.system(), waiting, "request.awaited-ended", ended, state(ended));
            }
            if (waiting.status().isOpen()) {
                int waits = links.waits(Set.of(waiting.id())).getOrDefault(waiting.id(), 0);
                events.publishEvent(new AwaitedEnded(waiting, ended, waits, link.madeBy()));
            }
        }
    }

    /** @throws Problem 409 {@code waits_for_others} naming what the caller may know of it */
    void requireFree(Caller caller, UUID id) {
        Set<UUID> blocking =
                links.awaited(id).stream().filter(Link::blocks).map(Link::toId).collect(Collectors.toSet());
        if (blocking.isEmpty()) {
            return;
        }
        String names = lookup.readable(caller, blocking).stream()
                .map(view -> view.request().number())
                .sorted()
                .collect(Collectors.joining(", "));
        throw Problem.conflict("waits_for_others", blocking.size(), names.isEmpty() ? "" : ": " + names);
    }

    private static ServiceRequest open(ServiceRequest request) {
        if (!request.status().isOpen()) {
            throw Problem.conflict(request.status().isUnderWay() ? "put_aside" : "request_closed");
        }
        return request;
    }

    private void add(Caller caller, Link.Kind kind, ServiceRequest from, ServiceRequest to, boolean blocks) {
        if (links.of(from.id()).size() >= MOST_LINKS || links.of(to.id()).size() >= MOST_LINKS) {
            throw Problem.conflict("too_many_relations", MOST_LINKS);
        }
        links.insert(new Link(Ids.next(), kind, from.id(), to.id(), blocks, caller.login(), clock.instant()));
    }

    private LocalText state(ServiceRequest ended) {
        LocalText state = texts.both("requests.status." + ended.status());
        return new LocalText(
                ended.number() + " · " + state.ru(), ended.number() + " · " + state.in(java.util.Locale.ENGLISH));
    }

    private void record(Caller caller, ServiceRequest where, String event, ServiceRequest other) {
        record(caller, where, event, other, LocalText.same(other.number()));
    }

    private void record(Caller caller, ServiceRequest where, String event, ServiceRequest other, LocalText what) {
        journal.record(caller, Subject.of(Merging.SUBJECT, where.id()), event)
                .detail("what.ru", what.ru())
                .detail("what.en", what.en())
                .detail("relatedId", other.id())
                .write();
    }
}
