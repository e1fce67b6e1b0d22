package io.marshrut.contractors;

import io.marshrut.contractors.ContractorMail.Kind;
import io.marshrut.journal.Journal;
import io.marshrut.journal.Subject;
import io.marshrut.requests.RequestStages;
import io.marshrut.requests.Requests;
import io.marshrut.requests.ServiceRequest;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Comments;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Transactions;
import io.marshrut.worklist.WorkItem;
import io.marshrut.worklist.WorkItems;
import io.marshrut.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the work of a stage out to contractors. The stage stays with its performer, who decides it. */
@Service
public class ContractorOrders {

    static final String REQUEST = "request";

    private final OrderRows rows;
    private final OrderFileRows files;
    private final OrderMessages messages;
    private final Letters letters;
    private final OrderCheck check;
    private final Requests requests;
    private final RequestStages stages;
    private final Worklist worklist;
    private final WorkItems items;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    ContractorOrders(
            OrderRows rows,
            OrderFileRows files,
            OrderMessages messages,
            Letters letters,
            OrderCheck check,
            Requests requests,
            RequestStages stages,
            Worklist worklist,
            WorkItems items,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.messages = messages;
        this.letters = letters;
        this.check = check;
        this.requests = requests;
        this.stages = stages;
        this.worklist = worklist;
        this.items = items;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Gives an order out and sends its link.
     *
     * @throws Problem 404, 403; 409 {@code contractor_not_here}, {@code already_decided}, {@code contractor_order_open};
     *     422 naming what is wrong
     */
    public GivenOrder order(Caller caller, UUID task, NewOrder asked) {
        WorkItem item = givable(caller, task);
        ServiceRequest request = request(caller, item);
        OrderCheck.Checked checked = check.of(caller, request, item.dueAt(), asked);
        return transactions.call(() -> {
            hold(item);
            if (rows.openOf(item.id()).isPresent()) {
                throw Problem.conflict("contractor_order_open");
            }
            ContractorOrder order = made(caller, item, request, checked);
            rows.insert(order);
            checked.documents().forEach(card -> files.add(order.id(), OrderFile.Kind.SHOWN, card));
            record(caller, order, "contractor.ordered").write();
            return given(order);
        });
    }

    /** The orders of a request, oldest first, for whoever may read it. @throws Problem 404 */
    @Transactional(readOnly = true)
    public List<OrderView> of(Caller caller, UUID request) {
        requests.get(caller, request);
        List<ContractorOrder> orders = rows.ofRequest(request);
        List<UUID> ids = orders.stream().map(ContractorOrder::id).toList();
        Map<UUID, List<OrderFile>> brought = files.of(ids);
        Map<UUID, List<OrderMessage>> written = messages.of(ids);
        Instant now = clock.instant();
        return orders.stream()
                .map(order -> new OrderView(
                        order,
                        brought.getOrDefault(order.id(), List.of()),
                        written.getOrDefault(order.id(), List.of()),
                        order.isOpen() && mayManage(caller, order),
                        order.isOpen() && order.isExpired(now)))
                .toList();
    }

    /** The task for whose work the caller may give an order out. @throws Problem as {@link #order} */
    @Transactional(readOnly = true)
    public WorkItem givable(Caller caller, UUID task) {
        WorkItem item = worklist.get(caller, task);
        if (!item.subject().type().equals(REQUEST) || !stages.mayGiveOut(request(caller, item), item)) {
            throw Problem.conflict("contractor_not_here");
        }
        if (!item.state().isPending()) {
            throw Problem.conflict("already_decided");
        }
        if (!actsFor(caller, item)) {
            throw Problem.forbidden();
        }
        return item;
    }

    /** Whether the caller may give the work of this pending item out now. */
    boolean mayOrder(Caller caller, ServiceRequest request, WorkItem item) {
        return item.state().isPending() && actsFor(caller, item) && stages.mayGiveOut(request, item);
    }

    /**
     * Takes an order back: its links are over, and the contractor is told.
     *
     * @throws Problem 404, 403; 409 {@code contractor_order_closed}
     */
    public ContractorOrder withdraw(Caller caller, UUID id, String comment) {
        manageable(caller, id);
        String reason = Comments.optional(comment);
        return transactions.call(() -> {
            ContractorOrder order = open(id);
            rows.closed(id, OrderState.WITHDRAWN, reason);
            letters.write(id, Kind.WITHDRAWN, reason);
            record(caller, order, "contractor.withdrawn").comment(reason).write();
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Writes remarks to the contractor; what was reported done goes back to them.
     *
     * @throws Problem 404, 403; 409 {@code contractor_order_closed}; 422 on {@code text}
     */
    public ContractorOrder remark(Caller caller, UUID id, String text) {
        manageable(caller, id);
        String words = Comments.required("text", text);
        return transactions.call(() -> {
            ContractorOrder order = open(id);
            boolean returned = order.state() == OrderState.DONE;
            if (returned) {
                rows.returned(id);
            }
            messages.add(id, true, words, null);
            letters.write(id, Kind.REMARKS, words);
            record(caller, order, returned ? "contractor.returned" : "contractor.remarked")
                    .comment(words)
                    .write();
            return rows.find(id).orElseThrow();
        });
    }

    /**
     * Sends a new link; those that were given out are dead.
     *
     * @param until ISO date, blank for the usual
     * @throws Problem 404, 403; 409 {@code contractor_order_closed}; 422 on {@code until}
     */
    public GivenOrder renew(Caller caller, UUID id, String until) {
        ContractorOrder shown = manageable(caller, id);
        WorkItem item = items.find(shown.itemId()).orElseThrow();
        Instant expires = check.prolonged(item.site(), item.dueAt(), until);
        return transactions.call(() -> {
            ContractorOrder order = open(id);
            rows.prolonged(id, expires);
            letters.killLinks(id);
            record(caller, order, "contractor.link-renewed").write();
            return given(rows.find(id).orElseThrow());
        });
    }

    /** The request that an order is about. @throws Problem 404 where the caller may not read it */
    @Transactional(readOnly = true)
    public UUID requestOf(Caller caller, UUID id) {
        ContractorOrder order = rows.find(id).orElseThrow(Problem::notFound);
        return requests.get(caller, order.requestId()).request().id();
    }

    private GivenOrder given(ContractorOrder order) {
        String secret = letters.write(order.id(), Kind.ORDER, null);
        return new GivenOrder(order, secret == null ? null : SendLetter.PATH + secret);
    }

    private ContractorOrder made(Caller caller, WorkItem item, ServiceRequest request, OrderCheck.Checked checked) {
        return new ContractorOrder(
                Ids.next(),
                request.id(),
                item.id(),
                item.stageKey(),
                item.stage(),
                checked.counterparty().id(),
                checked.counterparty().name(),
                checked.contact(),
                checked.email(),
                checked.what(),
                checked.language(),
                caller.login(),
                clock.instant(),
                item.dueAt(),
                checked.expiresAt(),
                OrderState.SENT,
                null,
                null,
                null,
                null,
                null);
    }

    /** Nobody decides the item until the order is written. */
    private void hold(WorkItem item) {
        items.find(item.origin(), item.originRef())
                .filter(locked -> locked.state().isPending())
                .orElseThrow(() -> Problem.conflict("already_decided"));
    }

    private ContractorOrder manageable(Caller caller, UUID id) {
        ContractorOrder order = rows.find(id).orElseThrow(Problem::notFound);
        requests.get(caller, order.requestId());
        if (!mayManage(caller, order)) {
            throw Problem.forbidden();
        }
        return order;
    }

    private ContractorOrder open(UUID id) {
        return rows.locked(id)
                .filter(ContractorOrder::isOpen)
                .orElseThrow(() -> Problem.conflict("contractor_order_closed"));
    }

    private boolean mayManage(Caller caller, ContractorOrder order) {
        return items.find(order.itemId())
                .filter(item -> item.state().isPending() ? actsFor(caller, item) : caller.is(order.orderedBy()))
                .isPresent();
    }

    /** The performer, and whoever may act for them; a question to the initiator does not take it from them. */
    private static boolean actsFor(Caller caller, WorkItem item) {
        return item.waitsFor(caller) || item.state() == WorkItem.State.ON_HOLD && item.isHeldBy(caller);
    }

    private ServiceRequest request(Caller caller, WorkItem item) {
        return requests.get(caller, UUID.fromString(item.subject().id())).request();
    }

    private Journal.Record record(Caller caller, ContractorOrder order, String event) {
        return journal.record(caller, Subject.of(REQUEST, order.requestId()), event)
                .inStage(order.stageKey(), order.stage())
                .detail("name", order.company());
    }
}
