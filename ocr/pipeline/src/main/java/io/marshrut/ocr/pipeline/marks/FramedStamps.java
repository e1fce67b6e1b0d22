package io.marshrut.ocr.pipeline.marks;

import java.util.List;

/**
 * Finds rectangular and oval stamps (штамп): an outline in coloured ink with more of that ink inside. Grey scans are not
 * looked at, for there a frame is a frame of the form.
 */
final class FramedStamps {

    private static final double LEAST_WIDTH = 18;
    private static final double LEAST_HEIGHT = 9;
    private static final double MOST_WIDTH = 95;
    private static final double MOST_HEIGHT = 62;
    /** Of an area with print on it or a filled field far more is coloured. */
    private static final double DENSEST = 0.5;

    /** Logos are drawn thicker. */
    private static final double THICKEST = 1.5;

    private static final double JOINED = 0.4;
    private static final double CLOSED = 0.8;
    private static final double STEEPEST = 12;
    /** Of what lies within the outline; an empty frame is part of a form. */
    private static final double LEAST_INSIDE = 0.03;

    private FramedStamps() {}

    /** Outlines, whatever they enclose. */
    static List<Blob> outlines(InkMask mask) {
        return Blob.of(mask, JOINED).stream()
                .filter(FramedStamps::hasSize)
                .filter(blob ->
                        blob.density() < DENSEST && blob.thickness() < THICKEST && (isFramed(blob) || isOval(blob)))
                .toList();
    }

    /** Whether more of the ink is within the outline, as a stamp has it. */
    static boolean isStamp(Blob outline) {
        return inside(outline.mask(), outline) > LEAST_INSIDE;
    }

    private static boolean hasSize(Blob blob) {
        return blob.width() >= LEAST_WIDTH
                && blob.width() <= MOST_WIDTH
                && blob.height() >= LEAST_HEIGHT
                && blob.height() <= MOST_HEIGHT;
    }

    /** Seldom is a stamp put down quite straight. */
    private static boolean isFramed(Blob blob) {
        for (double degrees = -STEEPEST; degrees <= STEEPEST; degrees++) {
            if (isFramed(new Turned(blob, degrees))) {
                return true;
            }
        }
        return false;
    }

    /** On each of the four sides. */
    private static boolean isFramed(Turned blob) {
        double tolerance = blob.pixels(0.7);
        return blob.coveredAlong(true, blob.top(), tolerance) > CLOSED
                && blob.coveredAlong(true, blob.bottom(), tolerance) > CLOSED
                && blob.coveredAlong(false, blob.left(), tolerance) > CLOSED
                && blob.coveredAlong(false, blob.right(), tolerance) > CLOSED;
    }

    private static boolean isOval(Blob blob) {
        for (double degrees = -STEEPEST; degrees <= STEEPEST; degrees += 2) {
            if (new Turned(blob, degrees).coveredRound() > CLOSED) {
                return true;
            }
        }
        return false;
    }

    private static double inside(InkMask mask, Blob blob) {
        // an oval's outline leaves that much of the box around it
        int across = (blob.right() - blob.left()) / 5;
        int down = (blob.bottom() - blob.top()) / 5;
        int inked = 0;
        int all = 0;
        for (int y = blob.top() + down; y < blob.bottom() - down; y++) {
            for (int x = blob.left() + across; x < blob.right() - across; x++) {
                inked += mask.at(x, y) ? 1 : 0;
                all++;
            }
        }
        return all == 0 ? 0 : (double) inked / all;
    }
}
