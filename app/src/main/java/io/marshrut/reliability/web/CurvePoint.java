package io.marshrut.reliability.web;

import io.marshrut.reliability.ReliabilityReport.Point;
import java.util.List;

/**
 * A point of the curve in a square of 400, on a scale on which each further nine is as wide as the one before: what counts
 * lies between 99 and 99.99 per cent.
 *
 * @param x stated, from the left
 * @param y measured, from the top
 * @param least and {@code most}: between them it lies with great probability, from the top
 */
record CurvePoint(Point point, long x, long y, long least, long most) {

    private static final int SIDE = 400;
    private static final double NINES = 4;

    /** Where the lines of the grid stand, with what is written beside them. */
    record GridLine(long at, String text) {}

    static final List<GridLine> LINES = List.of(
            new GridLine(at(0.5), "50"),
            new GridLine(at(0.9), "90"),
            new GridLine(at(0.99), "99"),
            new GridLine(at(0.999), "99,9"),
            new GridLine(at(0.9999), "99,99"));

    static CurvePoint of(Point point) {
        return new CurvePoint(
                point,
                at(point.stated()),
                SIDE - at(point.tally().right()),
                SIDE - at(1 - point.tally().errorsAtMost()),
                SIDE - at(1 - point.tally().errorsAtLeast()));
    }

    private static long at(double share) {
        return Math.round(SIDE * Math.min(NINES, -Math.log10(Math.max(1e-9, 1 - share))) / NINES);
    }
}
