package io.marshrut.reliability;

import java.util.Map;

/**
 * What corrections have taught about a kind of document and its supplier. A bad record outweighs what a worker states as
 * soon as it is more than chance; a good one only where it is long enough to prove the chosen rate.
 */
public final class MeasuredErrors {

    /** A supplier's fewest values, and a class's, before they count for anything. */
    private static final int FEWEST_OF_SUPPLIER = 5;

    private static final int FEWEST_OF_CLASS = 20;

    private final double rate;
    private final Map<String, Map<Integer, Tally>> classes;
    private final Map<String, Tally> supplier;

    /**
     * @param classes by field and class of stated confidence, of this type of document
     * @param supplier by field, of values that nobody was asked to look at
     */
    MeasuredErrors(double rate, Map<String, Map<Integer, Tally>> classes, Map<String, Tally> supplier) {
        this.rate = rate;
        this.classes = classes;
        this.supplier = supplier;
    }

    /** The rate that was chosen. */
    public double rate() {
        return rate;
    }

    /**
     * Whether a person must look.
     *
     * @param asStated what the worker's confidence says of it at this rate
     */
    public boolean needsReview(String field, double stated, boolean asStated) {
        Tally ofSupplier = supplier.getOrDefault(field, Tally.NONE);
        Tally ofClass = classes.getOrDefault(field, Map.of()).getOrDefault(Confidence.classOf(stated), Tally.NONE);
        if (ofSupplier.of() >= FEWEST_OF_SUPPLIER && ofSupplier.errorsAtLeast() > rate) {
            return true;
        }
        if (ofClass.of() >= FEWEST_OF_CLASS && ofClass.errorsAtLeast() > rate) {
            return true;
        }
        return asStated && ofClass.errorsAtMost() > rate;
    }
}
