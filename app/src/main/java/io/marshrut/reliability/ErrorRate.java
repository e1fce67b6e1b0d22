package io.marshrut.reliability;

import java.time.Instant;
import java.util.List;

/**
 * Which share of the values booked without a look may be wrong (допустимая доля ошибок).
 *
 * @param changedBy null while it is what the house came with
 */
public record ErrorRate(double rate, String changedBy, Instant changedAt) {

    /** What the workers mark values for. */
    public static final double DEFAULT = 0.001;

    public static final List<Double> CHOICES = List.of(0.0005, 0.001, 0.005, 0.01);
}
