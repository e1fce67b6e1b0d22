package io.marshrut.primarydocuments;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which documents somebody verifies one after the other, and in which order.
 *
 * @param site null for all
 */
public record QueueChoice(Order order, String site) {

    /** What comes first; what somebody holds themselves always does. */
    public enum Order {
        DUE("w.due_at, p.id"),
        SITE("p.site, w.due_at, p.id"),
        DOUBTS("p.doubts desc, w.due_at, p.id"),
        SURE("p.doubts, w.due_at, p.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** As an address says it; what it does not say is everything by due date. */
    public static QueueChoice of(String sort, String site) {
        Order order = Arrays.stream(Order.values())
                .filter(one -> one.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Order.DUE);
        return new QueueChoice(order, site == null || site.isBlank() ? null : site);
    }

    /** For addresses. */
    public String sort() {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
