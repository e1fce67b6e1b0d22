package io.marshrut.contractors;

import io.marshrut.contractors.ContractorNews.What;
import io.marshrut.contractors.OrderRows.Once;
import io.marshrut.jobs.Housekeeping;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Watches orders that wait for a contractor (напоминания подрядчику): nobody answered, the stage is due soon, the link is
 * over; each is told once. What is reported done waits for the performer, who is reminded by their own deadline.
 */
@Component
class OrderWatch implements Housekeeping {

    private final OrderRows rows;
    private final Letters letters;
    private final OrderPlace place;
    private final Journal journal;
    private final ContractorSettings settings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderWatch(
            OrderRows rows,
            Letters letters,
            OrderPlace place,
            Journal journal,
            ContractorSettings settings,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.place = place;
        this.journal = journal;
        this.settings = settings;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "orders to contractors";
    }

    @Override
    public void tidy() {
        rows.toLookAt(List.of(OrderState.SENT, OrderState.ACCEPTED, OrderState.RETURNED))
                .forEach(id -> transactions.run(() -> look(id)));
    }

    void look(UUID id) {
        ContractorOrder order = rows.locked(id).orElseThrow();
        if (!order.isOpen() || order.state() == OrderState.DONE) {
            return;
        }
        Instant now = clock.instant();
        if (order.isExpired(now)) {
            expired(order);
            return;
        }
        boolean silent = order.state() == OrderState.SENT
                && !now.isBefore(order.orderedAt().plus(settings.answerWithin()));
        if (silent && rows.isFirst(id, Once.NO_ANSWER)) {
            letters.write(id, ContractorMail.Kind.NO_ANSWER, null);
            tell(order, What.NO_ANSWER);
            return;
        }
        Instant due = place.item(order).dueAt();
        boolean soon = due != null && due.isAfter(now) && !now.isBefore(due.minus(settings.remindBefore()));
        if (soon && rows.isFirst(id, Once.DUE)) {
            letters.write(id, ContractorMail.Kind.REMINDER, null);
        }
    }

    private void expired(ContractorOrder order) {
        if (rows.isFirst(order.id(), Once.EXPIRED)) {
            journal.record(
                            Caller.system(),
                            Subject.of(ContractorOrders.REQUEST, order.requestId()),
                            "contractor.expired")
                    .inStage(order.stageKey(), order.stage())
                    .detail("name", order.company())
                    .write();
            tell(order, What.EXPIRED);
        }
    }

    private void tell(ContractorOrder order, What what) {
        events.publishEvent(new ContractorNews(
                what, order, place.request(order).number(), place.told(order.itemId(), order.orderedBy()), ""));
    }
}
