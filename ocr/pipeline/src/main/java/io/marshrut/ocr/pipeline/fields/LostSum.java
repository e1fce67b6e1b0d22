package io.marshrut.ocr.pipeline.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The one number of a line that a stamp hides or recognition lost, told by the others: a quantity and a price by the
 * multiplication, a sum only where the line's other sums say the same.
 */
final class LostSum {

    private static final int KOPECKS = 2;
    private static final int THOUSANDTHS = 3;
    /** Of a cheaper good several quantities give the same sum. */
    private static final BigDecimal TELLING_PRICE = BigDecimal.valueOf(20);

    private LostSum() {}

    static Optional<BigDecimal> price(BigDecimal quantity, BigDecimal amount) {
        if (quantity.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal price = amount.divide(quantity, KOPECKS, RoundingMode.HALF_UP);
        return makes(quantity, price, amount) ? Optional.of(price) : Optional.empty();
    }

    static Optional<BigDecimal> quantity(BigDecimal price, BigDecimal amount) {
        if (price.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal pieces = amount.divide(price, 0, RoundingMode.HALF_UP);
        if (pieces.signum() > 0 && makes(pieces, price, amount)) {
            return Optional.of(pieces);
        }
        BigDecimal part = amount.divide(price, THOUSANDTHS, RoundingMode.HALF_UP);
        return price.compareTo(TELLING_PRICE) >= 0 && part.signum() > 0 && makes(part, price, amount)
                ? Optional.of(part)
                : Optional.empty();
    }

    /** @param others what the line's sum must be after its other sums: with tax less the tax */
    static Optional<BigDecimal> amount(BigDecimal quantity, BigDecimal price, Optional<BigDecimal> others) {
        BigDecimal product = quantity.multiply(price).setScale(KOPECKS, RoundingMode.HALF_UP);
        return others.filter(sum -> sum.compareTo(product) == 0);
    }

    /** Digits that were lost at an end of a quantity or a price, or that a stamp put there. */
    static ConfusedDigit.Line mended(ConfusedDigit.Line line) {
        Optional<BigDecimal> quantity = quantity(line.price(), line.amount())
                .filter(other -> other.scale() == 0)
                .filter(other -> isPart(other, line.quantity()));
        if (quantity.isPresent()) {
            return new ConfusedDigit.Line(quantity.get(), line.price(), line.amount());
        }
        return price(line.quantity(), line.amount())
                .filter(other -> isPart(other, line.price()))
                .map(other -> new ConfusedDigit.Line(line.quantity(), other, line.amount()))
                .orElse(line);
    }

    /** Of one length they would be two sums between which a tax lies, and no digit was lost. */
    private static boolean isPart(BigDecimal one, BigDecimal other) {
        String first = one.toPlainString();
        String second = other.toPlainString();
        if (first.length() == second.length()) {
            return false;
        }
        return first.startsWith(second) || first.endsWith(second) || second.startsWith(first) || second.endsWith(first);
    }

    private static boolean makes(BigDecimal quantity, BigDecimal price, BigDecimal amount) {
        return quantity.multiply(price).setScale(KOPECKS, RoundingMode.HALF_UP).compareTo(amount) == 0;
    }
}
