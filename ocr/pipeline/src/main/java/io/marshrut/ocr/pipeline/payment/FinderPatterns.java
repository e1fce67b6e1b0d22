package io.marshrut.ocr.pipeline.payment;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the three squares in the corners of a QR code (ISO/IEC 18004): in every direction dark, light, dark, light,
 * dark as 1 : 1 : 3 : 1 : 1. Much cheaper than a reader, and bounded whatever the page is full of.
 */
final class FinderPatterns {

    private static final int DARK_BELOW = 128;
    /** A page with more of them is a pattern of squares, not a document. */
    private static final int MOST = 60;

    private static final int ROW_STEP = 2;
    private static final double TOLERANCE = 0.6;

    private final byte[] grey;
    private final int width;
    private final int height;
    private final List<Pattern> found = new ArrayList<>();

    /** The middle of a square, and the width of a module, in pixels. */
    record Pattern(double x, double y, double module) {

        double distance(Pattern other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    private FinderPatterns(byte[] grey, int width, int height) {
        this.grey = grey;
        this.width = width;
        this.height = height;
    }

    /** Squares of a grey picture; none where there are more than any code has. */
    static List<Pattern> in(byte[] grey, int width, int height) {
        FinderPatterns patterns = new FinderPatterns(grey, width, height);
        for (int y = 0; y < height && patterns.found.size() <= MOST; y += ROW_STEP) {
            patterns.scan(y);
        }
        return patterns.found.size() > MOST ? List.of() : patterns.found;
    }

    /** Runs of dark and light along a row; the last five make the signature. */
    private void scan(int y) {
        int[] runs = new int[5];
        boolean dark = false;
        int length = 0;
        int filled = 0;
        for (int x = 0; x <= width; x++) {
            boolean now = x < width && isDark(x, y);
            if (now == dark && x < width) {
                length++;
                continue;
            }
            System.arraycopy(runs, 1, runs, 0, 4);
            runs[4] = length;
            filled++;
            if (dark && filled >= 5 && isSignature(runs)) {
                take(x - runs[4] - runs[3] - runs[2] / 2.0, y);
            }
            dark = now;
            length = 1;
        }
    }

    private void take(double x, int y) {
        int column = (int) x;
        int[] down = across(column, y, 0, 1);
        if (!isSignature(down)) {
            return;
        }
        double middle = middle(y, down);
        int[] along = across(column, (int) middle, 1, 0);
        if (!isSignature(along)) {
            return;
        }
        double module = (sum(down) + sum(along)) / 14.0;
        Pattern pattern = new Pattern(middle(column, along), middle, module);
        if (module >= 1 && found.stream().noneMatch(other -> other.distance(pattern) < 4 * module)) {
            found.add(pattern);
        }
    }

    /** The place of the middle, and five runs through it; the offset of the middle run's start comes last. */
    private int[] across(int x, int y, int dx, int dy) {
        int[] runs = new int[6];
        int back = runs(x, y, -dx, -dy, runs, -1);
        int forth = runs(x + dx, y + dy, dx, dy, runs, 1);
        runs[2] = back + forth;
        runs[5] = back;
        return runs;
    }

    /** Counts the runs on one side of the middle; gives the part of the middle run on that side. */
    private int runs(int fromX, int fromY, int dx, int dy, int[] runs, int side) {
        int x = fromX;
        int y = fromY;
        int middle = 0;
        for (int run = 0; run < 3; run++) {
            boolean dark = run % 2 == 0;
            int length = 0;
            while (x >= 0 && y >= 0 && x < width && y < height && isDark(x, y) == dark) {
                length++;
                x += dx;
                y += dy;
            }
            if (run == 0) {
                middle = length;
            } else {
                runs[2 + side * run] = length;
            }
        }
        return middle;
    }

    private static double middle(int at, int[] runs) {
        return at - runs[5] + 1 + runs[2] / 2.0;
    }

    private static int sum(int[] runs) {
        return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    }

    private static boolean isSignature(int[] runs) {
        double module = sum(runs) / 7.0;
        return module >= 1
                && isNear(runs[0], module)
                && isNear(runs[1], module)
                && Math.abs(runs[2] - 3 * module) < 3 * TOLERANCE * module
                && isNear(runs[3], module)
                && isNear(runs[4], module);
    }

    private static boolean isNear(int run, double module) {
        return run > 0 && Math.abs(run - module) <= Math.max(1, TOLERANCE * module);
    }

    private boolean isDark(int x, int y) {
        return (grey[y * width + x] & 0xff) < DARK_BELOW;
    }
}
