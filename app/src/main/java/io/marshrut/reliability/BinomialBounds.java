package io.marshrut.reliability;

import java.util.function.DoublePredicate;

/**
 * What a count of errors says about their true share: exact one-sided 95 % bounds (Clopper and Pearson, 1934), which few
 * cases make wide and no case makes certain.
 */
final class BinomialBounds {

    private static final double TAIL = 0.05;
    private static final int STEPS = 60;

    private BinomialBounds() {}

    /** The share is hardly larger; 1 where nothing was counted. */
    static double upper(long wrong, long of) {
        return wrong >= of ? 1 : root(share -> atMost(wrong, of, share) > TAIL);
    }

    /** The share is hardly smaller; 0 where nothing is wrong. */
    static double lower(long wrong, long of) {
        return wrong == 0 ? 0 : root(share -> 1 - atMost(wrong - 1, of, share) < TAIL);
    }

    /** Where the predicate stops to hold, going from 0 to 1. */
    private static double root(DoublePredicate below) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (below.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability of so many errors or fewer. */
    private static double atMost(long wrong, long of, double share) {
        double log = of * Math.log1p(-share);
        double odds = Math.log(share) - Math.log1p(-share);
        double sum = Math.exp(log);
        for (long k = 1; k <= wrong; k++) {
            log += Math.log((double) (of - k + 1) / k) + odds;
            sum += Math.exp(log);
        }
        return Math.min(1, sum);
    }
}
