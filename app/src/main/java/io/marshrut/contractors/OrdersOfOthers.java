package io.marshrut.contractors;

import io.marshrut.access.GuardedThings;
import io.marshrut.requests.Requests;
import io.marshrut.shared.Caller;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Orders are known to those who may read their requests. */
@Component
class OrdersOfOthers implements GuardedThings {

    private final OrderRows rows;
    private final Requests requests;

    OrdersOfOthers(OrderRows rows, Requests requests) {
        this.rows = rows;
        this.requests = requests;
    }

    @Override
    public boolean keepsFrom(Caller caller, UUID id) {
        return rows.find(id)
                .filter(order ->
                        requests.readableOf(caller, Set.of(order.requestId())).isEmpty())
                .isPresent();
    }
}
