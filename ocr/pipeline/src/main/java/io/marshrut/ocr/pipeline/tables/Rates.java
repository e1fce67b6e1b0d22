package io.marshrut.ocr.pipeline.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Rates of VAT that documents of the last years carry (ст. 164 НК РФ), on a sum without tax or in a sum with it. */
final class Rates {

    private static final List<BigDecimal> PER_CENT =
            Stream.of("5", "7", "10", "18", "20", "22").map(BigDecimal::new).toList();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal KOPECK = new BigDecimal("0.01");

    private Rates() {}

    /** Whether it is the tax on or in the sum, to a kopeck. */
    static boolean isTax(BigDecimal tax, BigDecimal sum) {
        return PER_CENT.stream()
                .anyMatch(rate ->
                        isNear(tax, sum.multiply(rate), HUNDRED) || isNear(tax, sum.multiply(rate), HUNDRED.add(rate)));
    }

    private static boolean isNear(BigDecimal tax, BigDecimal part, BigDecimal of) {
        return part.divide(of, 2, RoundingMode.HALF_UP).subtract(tax).abs().compareTo(KOPECK) <= 0;
    }
}
