package io.marshrut.reliability;

import java.time.Instant;
import java.util.List;

/**
 * How probable an error in a value that is booked without a look may be (допустимая доля ошибок): a bound for each single
 * value, counted with caution, so that the share over all of them is well below it.
 *
 * @param changedBy null while it is what the house came with
 */
public record ErrorRate(double rate, String changedBy, Instant changedAt) {

    /** What the workers mark values for. */
    public static final double DEFAULT = io.marshrut.ocr.model.ErrorRate.DEFAULT;

    public static final List<Double> CHOICES = List.of(0.001, 0.005, 0.01, 0.02);
}
