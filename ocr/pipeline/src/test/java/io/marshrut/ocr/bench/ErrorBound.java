package io.marshrut.ocr.bench;

import org.apache.commons.math3.distribution.BetaDistribution;

/** How large an error rate can be for all that was seen: one-sided upper 95 % bound of Clopper and Pearson (1934). */
final class ErrorBound {

    private static final double CERTAINTY = 0.95;

    private ErrorBound() {}

    static double upper(int errors, int seen) {
        if (errors >= seen) {
            return 1;
        }
        return new BetaDistribution(errors + 1.0, (double) seen - errors).inverseCumulativeProbability(CERTAINTY);
    }
}
