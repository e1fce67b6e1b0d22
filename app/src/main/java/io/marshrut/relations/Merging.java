package io.marshrut.relations;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.Repeats;
import io.marshrut.requests.RequestStatus;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Merges repeats into a master and separates them again (объединить повторы, разъединить). Whoever changes both locks the
 * master before its repeats.
 */
@Service
public class Merging {

    static final String SUBJECT = "request";

    private static final int MOST_REPEATS = 200;

    private final Relating relating;
    private final LinkRows links;
    private final Repeats repeats;
    private final Journal journal;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Merging(
            Relating relating,
            LinkRows links,
            Repeats repeats,
            Journal journal,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.relating = relating;
        this.links = links;
        this.repeats = repeats;
        this.journal = journal;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Has a request stand aside as a repeat of another of the same desk; what repeats it goes over to that one, too.
     *
     * @param name number or id of the master
     * @throws Problem 403 where no stage of the repeat is the caller's; 409 {@code request_closed}, {@code other_desk},
     *     {@code already_merged}, {@code master_closed}, {@code master_is_merged}, {@code relations_circle},
     *     {@code too_many_repeats}; 422 on {@code request}
     */
    public void merge(Caller caller, UUID id, String name, String comment) {
        ServiceRequest shown = relating.readable(caller, id);
        relating.require(caller, id);
        ServiceRequest meant = relating.other(caller, shown, name);
        String reason = Comments.optional(comment);
        transactions.run(() -> {
            links.hold();
            ServiceRequest master = repeats.locked(meant.id());
            ServiceRequest repeat = repeats.locked(id);
            check(repeat, master);
            relating.require(caller, id);
            List<ServiceRequest> moved = mergedInto(id);
            if (mergedInto(master.id()).size() + moved.size() + 1 > MOST_REPEATS) {
                throw Problem.conflict("too_many_repeats", MOST_REPEATS);
            }
            relating.requireNoCircle(caller, id, master.id());
            moved.forEach(one -> relating.requireNoCircle(caller, one.id(), master.id()));
            repeats.putAside(caller, repeat, master);
            tellMerged(caller, repeat, master, reason);
            for (ServiceRequest one : moved) {
                repeats.moveOver(caller, one, master);
                tellMerged(caller, one, master, null);
            }
        });
    }

    private void check(ServiceRequest repeat, ServiceRequest master) {
        if (repeat.status() == RequestStatus.MERGED) {
            throw Problem.conflict("already_merged", masterNumber(repeat));
        }
        if (!repeat.status().isOpen()) {
            throw Problem.conflict("request_closed");
        }
        if (!repeat.desk().equals(master.desk())) {
            throw Problem.conflict("other_desk");
        }
        if (master.status() == RequestStatus.MERGED) {
            throw Problem.conflict("master_is_merged", master.number(), masterNumber(master));
        }
        if (!master.status().isOpen()) {
            throw Problem.conflict("master_closed", master.number());
        }
    }

    private String masterNumber(ServiceRequest repeat) {
        return repeats.masterOf(repeat.id()).flatMap(relating::number).orElse("");
    }

    private void tellMerged(Caller caller, ServiceRequest repeat, ServiceRequest master, String reason) {
        record(caller, repeat, "request.merged", master, reason, false);
        record(caller, master, "request.repeat-added", repeat, null, true);
        events.publishEvent(new RequestMerged(repeat, master, caller.login()));
    }

    /**
     * Puts a repeat back where it was.
     *
     * @throws Problem 403 where neither it nor its master is the caller's to move on; 409 {@code not_merged}
     */
    public void separate(Caller caller, UUID id) {
        relating.readable(caller, id);
        UUID shown = repeatsOf(id);
        if (!relating.may(caller, id) && !relating.may(caller, shown)) {
            throw Problem.forbidden();
        }
        transactions.run(() -> {
            links.hold();
            ServiceRequest master = repeats.locked(shown);
            ServiceRequest repeat = repeats.locked(id);
            if (repeat.status() != RequestStatus.MERGED
                    || !repeats.masterOf(id).filter(shown::equals).isPresent()) {
                throw Problem.conflict("not_merged");
            }
            separate(caller, repeat, master);
        });
    }

    private UUID repeatsOf(UUID id) {
        return transactions.call(() -> repeats.masterOf(id)).orElseThrow(() -> Problem.conflict("not_merged"));
    }

    private void separate(Caller caller, ServiceRequest repeat, ServiceRequest master) {
        // first of all the reason why its items are there again
        record(caller, repeat, "request.separated", master, null, false);
        record(caller, master, "request.repeat-removed", repeat, null, true);
        ServiceRequest back = repeats.takeBack(repeat);
        events.publishEvent(new RequestSeparated(back, master, caller.login()));
    }

    /** What repeats a request that has ended ends with it; of one that was withdrawn it goes its own way again. */
    void follow(ServiceRequest master) {
        for (ServiceRequest repeat : mergedInto(master.id())) {
            if (master.status() == RequestStatus.WITHDRAWN) {
                separate(Caller.system(), repeat, master);
                continue;
            }
            Resolution resolution = Resolution.of(journal.of(Subject.of(SUBJECT, master.id())));
            journal.record(Caller.system(), Subject.of(SUBJECT, repeat.id()), "request.ended-with-master")
                    .comment(resolution.comment())
                    .detail("what.ru", resolution.told(master).ru())
                    .detail("what.en", resolution.told(master).en())
                    .write();
            repeats.end(repeat, master);
        }
    }

    private List<ServiceRequest> mergedInto(UUID master) {
        return repeats.of(master).stream()
                .map(repeats::locked)
                .filter(one -> one.status() == RequestStatus.MERGED)
                .toList();
    }

    private void record(
            Caller caller, ServiceRequest where, String event, ServiceRequest other, String comment, boolean veiled) {
        var entry = journal.record(caller, Subject.of(SUBJECT, where.id()), event)
                .comment(comment)
                .detail("what.ru", other.number())
                .detail("what.en", other.number());
        if (veiled) {
            entry.detail("relatedId", other.id());
        }
        entry.write();
    }
}
