package io.marshrut.contractors;

import io.marshrut.requests.RequestCardPart;
import io.marshrut.requests.RequestView;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The orders of a request on its card, and the way to give one out. */
@Component
class OrderPanel implements RequestCardPart {

    /** @param givable tasks of the caller for whose work an order may be given out now */
    record Content(List<OrderView> orders, List<WorkItem> givable, boolean mails) {}

    private final ContractorOrders orders;
    private final ContractorMail mail;

    OrderPanel(ContractorOrders orders, ContractorMail mail) {
        this.orders = orders;
        this.mail = mail;
    }

    @Override
    public Map<String, Object> of(Caller caller, RequestView view) {
        List<OrderView> known = orders.of(caller, view.request().id());
        Set<UUID> busy = known.stream()
                .map(OrderView::order)
                .filter(ContractorOrder::isOpen)
                .map(ContractorOrder::itemId)
                .collect(Collectors.toSet());
        List<WorkItem> givable = view.pending().stream()
                .filter(item -> !busy.contains(item.id()) && orders.mayOrder(caller, view.request(), item))
                .toList();
        return known.isEmpty() && givable.isEmpty()
                ? Map.of()
                : Map.of("outwork", new Content(known, givable, mail.goesOut()));
    }
}
