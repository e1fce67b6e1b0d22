package io.marshrut.reliability;

import java.util.List;

/**
 * How reading turned out.
 *
 * @param documents that a person looked at
 * @param missed values that were not read at all
 * @param curve by class of stated confidence, the lowest first; classes without values are left out
 * @param choices what each error rate would have meant
 */
public record ReliabilityReport(
        long documents, Tally values, long missed, List<Point> curve, List<Row> rows, List<Choice> choices) {

    /** Fewer tell nothing. */
    public static final int FEWEST = 50;

    public boolean isTooFew() {
        return values.of() < FEWEST;
    }

    /**
     * A class of stated confidence.
     *
     * @param from where the class begins
     * @param stated the mean within it
     */
    public record Point(double from, double stated, Tally tally) {}

    /**
     * A field, or a field of one type.
     *
     * @param marked how many of the values a person was asked to look at
     * @param unmarked those that nobody was asked to look at
     */
    public record Row(String field, String documentType, Tally tally, long marked, Tally unmarked) {

        public double markedShare() {
            return tally.of() == 0 ? 0 : (double) marked / tally.of();
        }
    }

    /**
     * An error rate that can be chosen, on the values of the period by what was stated of them.
     *
     * @param reviewShare of the values that would have been marked
     * @param expectedWrong of 1,000 values let through, by what was stated; null where none would have been
     * @param letThrough how many would have been let through, and how many of these were wrong
     */
    public record Choice(double rate, double reviewShare, Double expectedWrong, Tally letThrough) {}
}
