package io.marshrut.ocr.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A place on a page as shown: left, top, right, bottom as fractions 0..1; in JSON an array of these four. */
public record Box(double left, double top, double right, double bottom) {

    /** Four decimals: a hundredth of a millimetre on A4, finer than any scan. */
    private static final double PRECISION = 10_000;

    public Box {
        left = fraction(left);
        top = fraction(top);
        right = Math.max(left, fraction(right));
        bottom = Math.max(top, fraction(bottom));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Box ofArray(double[] edges) {
        if (edges.length != 4) {
            throw new IllegalArgumentException("a box has four edges, not " + edges.length);
        }
        return new Box(edges[0], edges[1], edges[2], edges[3]);
    }

    @JsonValue
    double[] toArray() {
        return new double[] {left, top, right, bottom};
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centreX() {
        return (left + right) / 2;
    }

    public double centreY() {
        return (top + bottom) / 2;
    }

    /** Whether the middle of the other lies in this one. */
    public boolean contains(Box other) {
        double x = other.centreX();
        double y = other.centreY();
        return x >= left && x < right && y >= top && y < bottom;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    private static double fraction(double edge) {
        if (Double.isNaN(edge)) {
            throw new IllegalArgumentException("an edge of a box is not a number");
        }
        return Math.round(Math.min(1, Math.max(0, edge)) * PRECISION) / PRECISION;
    }
}
