package io.marshrut.modelling.coverage;

import java.math.BigDecimal;
import java.util.List;

/**
 * The test of one cell: FEEL's unary tests as far as they are exact.
 *
 * @param negated whether the alternatives stand in {@code not(…)}
 * @param alternatives of which one must hold; empty for a cell that does not ask
 */
public record CellTest(boolean negated, List<Alternative> alternatives) {

    /** A cell that takes everything. */
    public static final CellTest ANY = new CellTest(false, List.of());

    /** One of the things that a cell lists. */
    public sealed interface Alternative {

        boolean takes(Object value);

        /** The values at which its answer may change. */
        List<Object> constants();
    }

    /** A word, a number or a truth value. */
    record Equal(Object constant) implements Alternative {

        @Override
        public boolean takes(Object value) {
            return constant instanceof BigDecimal number && value instanceof BigDecimal other
                    ? number.compareTo(other) == 0
                    : constant.equals(value);
        }

        @Override
        public List<Object> constants() {
            return List.of(constant);
        }
    }

    /**
     * All numbers between two.
     *
     * @param low null where there is no lower end
     * @param high null where there is no upper end
     */
    record Between(BigDecimal low, boolean withLow, BigDecimal high, boolean withHigh) implements Alternative {

        @Override
        public boolean takes(Object value) {
            return value instanceof BigDecimal number
                    && (low == null || number.compareTo(low) > (withLow ? -1 : 0))
                    && (high == null || number.compareTo(high) < (withHigh ? 1 : 0));
        }

        @Override
        public List<Object> constants() {
            return low == null ? List.of(high) : high == null ? List.of(low) : List.of(low, high);
        }
    }

    public boolean asks() {
        return !alternatives.isEmpty();
    }

    public boolean takes(Object value) {
        return !asks() || negated != alternatives.stream().anyMatch(one -> one.takes(value));
    }

    public List<Object> constants() {
        return alternatives.stream().flatMap(one -> one.constants().stream()).toList();
    }
}
