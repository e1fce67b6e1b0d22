package io.marshrut.ocr.model;

/** Share of the values booked without a look that may be wrong. */
public final class ErrorRate {

    /** Where nobody has chosen another: a bound for each single value, with the caution that its confidence has in it. */
    public static final double DEFAULT = 0.005;

    private ErrorRate() {}
}
