package io.marshrut.ocr.pipeline.marks;

import io.marshrut.ocr.model.Box;

/**
 * The outline of a round stamp (круглая печать) in pixels of a mask.
 *
 * @param closed share of the outline on which there is ink
 */
record Ring(InkMask mask, double x, double y, double radius, double closed) {

    private static final int SECTORS = 120;
    /** An outline is a stroke, not a hair, and a stamp is not pressed down evenly. */
    private static final double TOLERANCE = 0.5;
    /** Outside a stamp there is paper, or what it was put on. */
    private static final double OUTSIDE = 1.7;

    /** Of the area inside; payment codes and pictures have more ink. */
    private static final double DENSEST = 0.6;

    private static final double[] COSINES = new double[SECTORS];
    private static final double[] SINES = new double[SECTORS];

    static {
        for (int sector = 0; sector < SECTORS; sector++) {
            COSINES[sector] = Math.cos(2 * Math.PI * sector / SECTORS);
            SINES[sector] = Math.sin(2 * Math.PI * sector / SECTORS);
        }
    }

    static Ring of(InkMask mask, double x, double y, double radius) {
        return new Ring(mask, x, y, radius, closed(mask, x, y, radius));
    }

    private static double closed(InkMask mask, double x, double y, double radius) {
        int inked = 0;
        double tolerance = mask.pixels(TOLERANCE);
        for (int sector = 0; sector < SECTORS; sector++) {
            double cos = COSINES[sector];
            double sin = SINES[sector];
            boolean seen = false;
            for (double r = radius - tolerance; r <= radius + tolerance && !seen; r += 0.5) {
                seen = mask.at((int) Math.round(x + r * cos), (int) Math.round(y + r * sin));
            }
            inked += seen ? 1 : 0;
        }
        return (double) inked / SECTORS;
    }

    /** Share of a somewhat larger circle on which there is ink: in dense print any circle is closed. */
    double closedOutside() {
        return closed(mask, x, y, radius + mask.pixels(OUTSIDE));
    }

    boolean isDense() {
        int inked = 0;
        int all = 0;
        double within = radius - mask.pixels(1);
        for (int row = (int) (y - within); row <= y + within; row++) {
            for (int column = (int) (x - within); column <= x + within; column++) {
                if (Math.hypot(column - x, row - y) < within) {
                    inked += mask.at(column, row) ? 1 : 0;
                    all++;
                }
            }
        }
        return inked > DENSEST * all;
    }

    /** The same on a mask twice as fine. */
    Ring on(InkMask fine) {
        return new Ring(fine, x * 2 + 0.5, y * 2 + 0.5, radius * 2, closed);
    }

    /** The stamp with all of its outline's width, in pixels. */
    double reach() {
        return radius + mask.pixels(1.2);
    }

    /** Whether ink of the same mask goes on within the stamp, as far as can be told. */
    boolean cuts(Blob blob) {
        for (int point : blob.points()) {
            double distance = Math.hypot(point % mask.width() - x, point / mask.width() - y);
            if (distance < reach() + mask.pixels(0.6)) {
                return true;
            }
        }
        return false;
    }

    boolean isWithin(Ring other) {
        return Math.hypot(x - other.x, y - other.y) < other.radius * 0.6;
    }

    Box box() {
        return mask.box(x - radius, y - radius, x + radius + 1, y + radius + 1);
    }
}
