package io.marshrut.contractors;

import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.worklist.WorkItemClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order ends with its stage, however that ends: decided, withdrawn, taken away; in the same transaction. */
@Component
class OrderEnds {

    private final OrderRows rows;
    private final Letters letters;
    private final Journal journal;

    OrderEnds(OrderRows rows, Letters letters, Journal journal) {
        this.rows = rows;
        this.letters = letters;
        this.journal = journal;
    }

    @EventListener
    void closed(WorkItemClosed closed) {
        if (!closed.item().subject().type().equals(ContractorOrders.REQUEST)) {
            return;
        }
        rows.openOf(closed.item().id())
                .flatMap(open -> rows.locked(open.id()))
                .filter(ContractorOrder::isOpen)
                .ifPresent(order -> {
                    rows.closed(order.id(), OrderState.ENDED, null);
                    letters.write(order.id(), ContractorMail.Kind.ENDED, null);
                    journal.record(
                                    Caller.system(),
                                    Subject.of(ContractorOrders.REQUEST, order.requestId()),
                                    "contractor.ended")
                            .inStage(order.stageKey(), order.stage())
                            .detail("name", order.company())
                            .write();
                });
    }
}
