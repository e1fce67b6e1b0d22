package io.marshrut.contractors;

import io.marshrut.contractors.OpenedLink.State;
import io.marshrut.documents.SecretDocuments;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Problem;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.Worklist;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a link opens: the order that it was given out for, as long as it works. Looking at it answers nothing. */
@Service
public class LinkedOrders {

    private final Letters letters;
    private final OrderRows rows;
    private final OrderFileRows files;
    private final OrderMessages messages;
    private final OrderPlace place;
    private final Worklist worklist;
    private final SecretDocuments secrets;
    private final ContractorSettings settings;
    private final Clock clock;

    LinkedOrders(
            Letters letters,
            OrderRows rows,
            OrderFileRows files,
            OrderMessages messages,
            OrderPlace place,
            Worklist worklist,
            SecretDocuments secrets,
            ContractorSettings settings,
            Clock clock) {
        this.letters = letters;
        this.rows = rows;
        this.files = files;
        this.messages = messages;
        this.place = place;
        this.worklist = worklist;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    public OpenedLink open(String token) {
        Optional<Letters.Link> link = letters.byToken(token);
        if (link.isEmpty()) {
            return OpenedLink.unknown();
        }
        ContractorOrder order = rows.find(link.get().orderId()).orElseThrow();
        State state = state(order, link.get());
        return new OpenedLink(state, order.company(), place.performer(order), state == State.OPEN ? work(order) : null);
    }

    /** Site and address of the work, in words. */
    public String address(OpenedLink.Work work, Locale language) {
        return place.address(work.place(), language);
    }

    /** @throws Problem 404 where the link does not work */
    ContractorOrder working(String token) {
        return letters.byToken(token)
                .flatMap(link -> rows.find(link.orderId()).filter(order -> state(order, link) == State.OPEN))
                .orElseThrow(Problem::notFound);
    }

    /** The same, held until what becomes of it is written down. */
    ContractorOrder held(UUID id) {
        return rows.locked(id)
                .filter(ContractorOrder::isOpen)
                .filter(order -> !order.isExpired(clock.instant()))
                .orElseThrow(Problem::notFound);
    }

    /** Files of an order without those that became secret since they were chosen. */
    List<OrderFile> files(ContractorOrder order) {
        List<OrderFile> all = files.of(List.of(order.id())).getOrDefault(order.id(), List.of());
        Set<UUID> secret =
                secrets.secretAmong(all.stream().map(OrderFile::documentId).collect(Collectors.toSet()));
        return all.stream().filter(file -> !secret.contains(file.documentId())).toList();
    }

    private State state(ContractorOrder order, Letters.Link link) {
        return switch (order.state()) {
            case DECLINED -> State.DECLINED;
            case WITHDRAWN -> State.WITHDRAWN;
            case ENDED -> State.ENDED;
            default -> {
                if (link.deadAt() != null) {
                    yield State.REPLACED;
                }
                yield order.isExpired(clock.instant()) ? State.EXPIRED : State.OPEN;
            }
        };
    }

    private OpenedLink.Work work(ContractorOrder order) {
        ServiceRequest request = place.request(order);
        WorkItem item = place.item(order);
        return new OpenedLink.Work(
                order,
                request.number(),
                request.site(),
                place.zone(request.site()),
                place.today(request.site()),
                item.dueAt(),
                files(order),
                messages.of(List.of(order.id())).getOrDefault(order.id(), List.of()),
                item.requiredDocuments(),
                worklist.presentDocuments(List.of(item)).getOrDefault(item.id(), Set.of()),
                settings.maxFiles());
    }
}
