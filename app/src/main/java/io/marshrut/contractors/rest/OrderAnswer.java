package io.marshrut.contractors.rest;

import io.marshrut.contractors.ContractorOrder;
import io.marshrut.contractors.OrderFile;
import io.marshrut.contractors.OrderMessage;
import io.marshrut.contractors.OrderState;
import io.marshrut.contractors.OrderView;
import io.marshrut.shared.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An order as the API tells it. */
record OrderAnswer(
        UUID id,
        UUID requestId,
        UUID taskId,
        String stage,
        String stageTitle,
        UUID counterpartyId,
        String company,
        String contact,
        String email,
        String what,
        String language,
        String orderedBy,
        Instant orderedAt,
        Instant dueAt,
        Instant expiresAt,
        OrderState state,
        LocalDate expectedOn,
        String reason,
        Instant answeredAt,
        Instant doneAt,
        Instant closedAt,
        List<OrderFile> files,
        List<OrderMessage> messages,
        String path) {

    static OrderAnswer of(OrderView view, Caller caller) {
        return of(view.order(), view.files(), view.messages(), null, caller);
    }

    /** @param path of the page that the link opens, where it is for the caller to hand over */
    static OrderAnswer of(ContractorOrder order, String path, Caller caller) {
        return of(order, null, null, path, caller);
    }

    private static OrderAnswer of(
            ContractorOrder order, List<OrderFile> files, List<OrderMessage> messages, String path, Caller caller) {
        return new OrderAnswer(
                order.id(),
                order.requestId(),
                order.itemId(),
                order.stageKey(),
                order.stage().in(caller.locale()),
                order.counterpartyId(),
                order.company(),
                order.contact(),
                order.email(),
                order.what(),
                order.language(),
                order.orderedBy(),
                order.orderedAt(),
                order.dueAt(),
                order.expiresAt(),
                order.state(),
                order.expectedOn(),
                order.reason(),
                order.answeredAt(),
                order.doneAt(),
                order.closedAt(),
                files,
                messages,
                path);
    }
}
