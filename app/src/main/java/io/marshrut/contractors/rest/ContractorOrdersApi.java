package io.marshrut.contractors.rest;

import io.marshrut.contractors.ContractorOrders;
import io.marshrut.contractors.GivenOrder;
import io.marshrut.contractors.NewOrder;
import io.marshrut.shared.Caller;
import io.marshrut.shared.Ids;
import io.marshrut.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders to contractors, from the inside; contractors themselves have pages only. */
@RestController
@RequestMapping("/api/v1")
class ContractorOrdersApi {

    record Reason(String comment) {}

    record Remark(String text) {}

    record Until(String until) {}

    private final ContractorOrders orders;

    ContractorOrdersApi(ContractorOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/requests/{id}/contractor-orders")
    List<OrderAnswer> of(Caller caller, @PathVariable String id) {
        return orders.of(caller, id(id)).stream()
                .map(view -> OrderAnswer.of(view, caller))
                .toList();
    }

    @PostMapping("/tasks/{id}/contractor-orders")
    @ResponseStatus(HttpStatus.CREATED)
    OrderAnswer order(Caller caller, @PathVariable String id, @RequestBody NewOrder body) {
        return answer(caller, orders.order(caller, id(id), body));
    }

    @PostMapping("/contractor-orders/{id}/withdraw")
    OrderAnswer withdraw(Caller caller, @PathVariable String id, @RequestBody Reason body) {
        return OrderAnswer.of(orders.withdraw(caller, id(id), body.comment()), null, caller);
    }

    @PostMapping("/contractor-orders/{id}/remarks")
    OrderAnswer remark(Caller caller, @PathVariable String id, @RequestBody Remark body) {
        return OrderAnswer.of(orders.remark(caller, id(id), body.text()), null, caller);
    }

    @PostMapping("/contractor-orders/{id}/links")
    OrderAnswer renew(Caller caller, @PathVariable String id, @RequestBody Until body) {
        return answer(caller, orders.renew(caller, id(id), body.until()));
    }

    private static OrderAnswer answer(Caller caller, GivenOrder given) {
        return OrderAnswer.of(given.order(), given.path(), caller);
    }

    private static UUID id(String id) {
        return Ids.parse(id).orElseThrow(Problem::notFound);
    }
}
