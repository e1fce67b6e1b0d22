package io.marshrut.contractors;

import io.marshrut.shared.LocalText;
import io.marshrut.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders in the database. */
@Repository
class OrderRows {

    private static final String SELECT = "select * from contractor_order o";

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(ContractorOrder order) {
        jdbc.sql("""
                        insert into contractor_order (id, request_id, item_id, stage_key, stage_ru, stage_en,
                               counterparty_id, company, contact, email, what, language, ordered_by, ordered_at,
                               due_at, expires_at, state)
                        values (:id, :request, :item, :key, :ru, :en, :counterparty, :company, :contact, :email,
                                :what, :language, :by, :at, :due, :expires, :state)
                        """)
                .param("id", order.id())
                .param("request", order.requestId())
                .param("item", order.itemId())
                .param("key", order.stageKey())
                .param("ru", order.stage().ru())
                .param("en", order.stage().en())
                .param("counterparty", order.counterpartyId())
                .param("company", order.company())
                .param("contact", order.contact())
                .param("email", order.email())
                .param("what", order.what())
                .param("language", order.language())
                .param("by", order.orderedBy())
                .param("at", SqlTime.of(order.orderedAt()))
                .param("due", order.dueAt() == null ? null : SqlTime.of(order.dueAt()))
                .param("expires", SqlTime.of(order.expiresAt()))
                .param("state", order.state().name())
                .update();
    }

    Optional<ContractorOrder> find(UUID id) {
        return jdbc.sql(SELECT + " where o.id = :id")
                .param("id", id)
                .query(OrderRows::order)
                .optional();
    }

    /** Held until what becomes of it is written down. */
    Optional<ContractorOrder> locked(UUID id) {
        return jdbc.sql(SELECT + " where o.id = :id for update")
                .param("id", id)
                .query(OrderRows::order)
                .optional();
    }

    List<ContractorOrder> ofRequest(UUID request) {
        return jdbc.sql(SELECT + " where o.request_id = :id order by o.ordered_at, o.id")
                .param("id", request)
                .query(OrderRows::order)
                .list();
    }

    Optional<ContractorOrder> openOf(UUID item) {
        return jdbc.sql(SELECT + " where o.item_id = :id and o.state in ('SENT', 'ACCEPTED', 'RETURNED', 'DONE')")
                .param("id", item)
                .query(OrderRows::order)
                .optional();
    }

    /** Whom orders of a counterparty went to, the latest first. */
    List<FormerContact> contacts(UUID counterparty, int most) {
        return jdbc.sql("""
                        select contact, email from contractor_order where counterparty_id = :id
                         group by contact, email order by max(ordered_at) desc limit :most
                        """)
                .param("id", counterparty)
                .param("most", most)
                .query(FormerContact.class)
                .list();
    }

    /** Names of the companies of orders. */
    Optional<String> company(UUID id) {
        return jdbc.sql("select company from contractor_order where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void answered(UUID id, OrderState state, LocalDate expectedOn, String reason) {
        jdbc.sql("""
                        update contractor_order
                           set state = :state, expected_on = :expected, reason = :reason,
                               answered_at = coalesce(answered_at, :now),
                               closed_at = case when :closed then cast(:now as timestamptz) end
                         where id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("expected", expectedOn)
                .param("reason", reason)
                .param("closed", !state.isOpen())
                .param("now", moment())
                .update();
    }

    void done(UUID id) {
        jdbc.sql("update contractor_order set state = 'DONE', done_at = :now where id = :id")
                .param("id", id)
                .param("now", moment())
                .update();
    }

    /** Back to the contractor; what was told once may be told again. */
    void returned(UUID id) {
        jdbc.sql("update contractor_order set state = 'RETURNED', done_at = null, reminded_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void closed(UUID id, OrderState state, String reason) {
        jdbc.sql("update contractor_order set state = :state, reason = :reason, closed_at = :now where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", moment())
                .update();
    }

    void prolonged(UUID id, Instant expires) {
        jdbc.sql("update contractor_order set expires_at = :expires, expiry_told_at = null where id = :id")
                .param("id", id)
                .param("expires", SqlTime.of(expires))
                .update();
    }

    /** Those about which something may have to be told now. */
    List<UUID> toLookAt(Collection<OrderState> states) {
        return jdbc.sql("select id from contractor_order where state in (:states) order by ordered_at, id")
                .param("states", states.stream().map(OrderState::name).toList())
                .query(UUID.class)
                .list();
    }

    /** Takes the one time that something is told. @param what a column of the table */
    boolean isFirst(UUID id, Once what) {
        return jdbc.sql("update contractor_order set %1$s = :now where id = :id and %1$s is null"
                                .formatted(what.column))
                        .param("id", id)
                        .param("now", moment())
                        .update()
                > 0;
    }

    /** What is told once. */
    enum Once {
        NO_ANSWER("nudged_at"),
        DUE("reminded_at"),
        EXPIRED("expiry_told_at");

        private final String column;

        Once(String column) {
            this.column = column;
        }
    }

    private Object moment() {
        return SqlTime.of(clock.instant());
    }

    private static ContractorOrder order(ResultSet row, int number) throws SQLException {
        return new ContractorOrder(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("stage_key"),
                new LocalText(row.getString("stage_ru"), row.getString("stage_en")),
                row.getObject("counterparty_id", UUID.class),
                row.getString("company"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("what"),
                row.getString("language"),
                row.getString("ordered_by"),
                moment(row, "ordered_at"),
                moment(row, "due_at"),
                moment(row, "expires_at"),
                OrderState.valueOf(row.getString("state")),
                row.getObject("expected_on", LocalDate.class),
                row.getString("reason"),
                moment(row, "answered_at"),
                moment(row, "done_at"),
                moment(row, "closed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
