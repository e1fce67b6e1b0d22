package io.marshrut.ocr.pipeline.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Mends digits that recognition took for one another in one figure of a line, where quantity times price then is the
 * amount to the kopeck and no other such change makes it so.
 */
final class ConfusedDigit {

    private ConfusedDigit() {}

    record Line(BigDecimal quantity, BigDecimal price, BigDecimal amount) {

        boolean isExact() {
            return product().compareTo(amount) == 0;
        }

        BigDecimal product() {
            return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** The line as it must have been printed; itself where that cannot be told. */
    static Line mended(BigDecimal quantity, BigDecimal price, BigDecimal amount) {
        Line line = new Line(quantity, price, amount);
        if (line.isExact()) {
            return line;
        }
        Set<Line> one = new LinkedHashSet<>();
        readings(quantity).forEach(other -> one.add(new Line(other, price, amount)));
        readings(price).forEach(other -> one.add(new Line(quantity, other, amount)));
        readings(amount).forEach(other -> one.add(new Line(quantity, price, other)));
        one.removeIf(other -> !other.isExact());
        return one.size() == 1 ? one.iterator().next() : line;
    }

    /** What could have been printed: one digit is another that looks like the one that was read. */
    private static List<BigDecimal> readings(BigDecimal read) {
        return DigitTwins.of(read.toPlainString()).map(BigDecimal::new).toList();
    }
}
