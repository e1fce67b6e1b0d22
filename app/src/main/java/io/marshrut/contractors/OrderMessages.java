package io.marshrut.contractors;

import io.marshrut.shared.Ids;
import io.marshrut.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was written about orders. */
@Repository
class OrderMessages {

    private static final int LONGEST_MARK = 64;

    private record Row(UUID orderId, boolean byUs, Instant at, String text) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param once mark of the form that was sent; blank where it has none
     * @return whether it is new: a form that is sent twice says what it says once
     */
    boolean add(UUID order, boolean byUs, String text, String once) {
        String mark = once == null || once.isBlank() || once.length() > LONGEST_MARK ? null : once;
        return jdbc.sql("""
                        insert into contractor_message (id, order_id, by_us, at, text, once)
                        values (:id, :order, :us, :now, :text, :once) on conflict (order_id, once) do nothing
                        """)
                        .param("id", Ids.next())
                        .param("order", order)
                        .param("us", byUs)
                        .param("now", SqlTime.of(clock.instant()))
                        .param("text", text)
                        .param("once", mark)
                        .update()
                > 0;
    }

    /** By order, oldest first: one query. */
    Map<UUID, List<OrderMessage>> of(Collection<UUID> orders) {
        return orders.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                                select order_id, by_us, at, text from contractor_message
                                 where order_id in (:orders) order by at, id
                                """).param("orders", orders).query(Row.class).list().stream()
                        .collect(Collectors.groupingBy(
                                Row::orderId,
                                Collectors.mapping(
                                        row -> new OrderMessage(row.byUs(), row.at(), row.text()),
                                        Collectors.toList())));
    }
}
