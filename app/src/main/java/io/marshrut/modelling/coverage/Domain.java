package io.marshrut.modelling.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The values that a fact can have. */
public sealed interface Domain {

    /**
     * Values that stand for all: no test that speaks of these constants alone tells a value from the one that stands for
     * it.
     */
    List<Object> samples(Collection<Object> constants);

    /**
     * Words out of a list.
     *
     * @param others a word that stands for all that are not listed; null where there are no others
     */
    record Words(List<String> listed, String others) implements Domain {

        @Override
        public List<Object> samples(Collection<Object> constants) {
            Set<Object> samples = new LinkedHashSet<>(listed);
            if (others != null) {
                constants.stream().filter(String.class::isInstance).forEach(samples::add);
                samples.add(others);
            }
            return List.copyOf(samples);
        }
    }

    /** True and false. */
    record Flags() implements Domain {

        @Override
        public List<Object> samples(Collection<Object> constants) {
            return List.of(true, false);
        }
    }

    /**
     * Numbers from one to another.
     *
     * @param max null where there is no end
     * @param whole whether there are no fractions
     */
    record Numbers(BigDecimal min, BigDecimal max, boolean whole) implements Domain {

        @Override
        public List<Object> samples(Collection<Object> constants) {
            TreeSet<BigDecimal> ends = new TreeSet<>();
            ends.add(min);
            if (max != null) {
                ends.add(max);
            }
            constants.stream()
                    .filter(BigDecimal.class::isInstance)
                    .map(BigDecimal.class::cast)
                    .filter(this::has)
                    .forEach(ends::add);
            List<Object> samples = new ArrayList<>();
            for (BigDecimal end : ends) {
                if (!whole || isWhole(end)) {
                    samples.add(end);
                }
                BigDecimal next = ends.higher(end);
                BigDecimal between = next == null ? beyond(end) : between(end, next);
                if (between != null) {
                    samples.add(between);
                }
            }
            return List.copyOf(samples);
        }

        private boolean has(BigDecimal number) {
            return number.compareTo(min) >= 0 && (max == null || number.compareTo(max) <= 0);
        }

        private BigDecimal beyond(BigDecimal last) {
            return max == null ? floor(last).add(BigDecimal.ONE) : null;
        }

        private BigDecimal between(BigDecimal low, BigDecimal high) {
            BigDecimal step = floor(low).add(BigDecimal.ONE);
            if (step.compareTo(high) < 0) {
                return step;
            }
            return whole ? null : low.add(high).divide(BigDecimal.valueOf(2));
        }

        private static BigDecimal floor(BigDecimal number) {
            return number.setScale(0, RoundingMode.FLOOR);
        }

        private static boolean isWhole(BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0;
        }
    }
}
