package io.marshrut.ocr.pipeline.marks;

import java.util.BitSet;

/** The ink of a blob after a turn about the page's corner, and how much of an outline it covers. */
final class Turned {

    private static final int SECTORS = 90;
    /** Of the half axes. */
    private static final double OVAL_TOLERANCE = 0.07;

    private final Blob blob;
    private final double[] x;
    private final double[] y;
    private double left = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    Turned(Blob blob, double degrees) {
        this.blob = blob;
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int[] points = blob.points();
        x = new double[points.length];
        y = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            int column = points[i] % blob.mask().width();
            int row = points[i] / blob.mask().width();
            x[i] = column * cos - row * sin;
            y[i] = column * sin + row * cos;
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double top() {
        return top;
    }

    double bottom() {
        return bottom;
    }

    double pixels(double millimetres) {
        return blob.mask().pixels(millimetres);
    }

    /** Share of a side of the box around it that has ink next to it. */
    double coveredAlong(boolean horizontal, double side, double tolerance) {
        double start = horizontal ? left : top;
        int length = (int) ((horizontal ? right : bottom) - start) + 1;
        BitSet covered = new BitSet(length);
        for (int i = 0; i < x.length; i++) {
            if (Math.abs((horizontal ? y[i] : x[i]) - side) <= tolerance) {
                covered.set((int) ((horizontal ? x[i] : y[i]) - start));
            }
        }
        return (double) covered.cardinality() / length;
    }

    /** Share of the ellipse within the box around it that has ink on it. */
    double coveredRound() {
        double a = (right - left) / 2;
        double b = (bottom - top) / 2;
        BitSet covered = new BitSet(SECTORS);
        for (int i = 0; i < x.length; i++) {
            double across = (x[i] - left - a) / a;
            double down = (y[i] - top - b) / b;
            if (Math.abs(Math.hypot(across, down) - 1) < OVAL_TOLERANCE) {
                covered.set((int) ((Math.atan2(down, across) / (2 * Math.PI) + 0.5) * (SECTORS - 1)));
            }
        }
        return (double) covered.cardinality() / SECTORS;
    }
}
