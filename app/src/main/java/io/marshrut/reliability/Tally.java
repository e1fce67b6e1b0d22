package io.marshrut.reliability;

/** So many values were looked at, so many of them were wrong. */
public record Tally(long of, long wrong) {

    static final Tally NONE = new Tally(0, 0);

    /** Share that was right; 1 where nothing was counted. */
    public double right() {
        return of == 0 ? 1 : 1 - (double) wrong / of;
    }

    /** The true share of errors is hardly larger. */
    public double errorsAtMost() {
        return BinomialBounds.upper(wrong, of);
    }

    /** The true share of errors is hardly smaller. */
    public double errorsAtLeast() {
        return BinomialBounds.lower(wrong, of);
    }
}
