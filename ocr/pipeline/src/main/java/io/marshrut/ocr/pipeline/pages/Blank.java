package io.marshrut.ocr.pipeline.pages;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.pipeline.natives.GreyImage;

/**
 * Places without print, as most cells of a form and the backs of sheets are. Recognition takes longer over them than over
 * words, for it finds letters in the grain of the paper.
 */
final class Blank {

    /** Less than the evened-out paper of {@link GreyImage#withEvenBackground}: faint print is darker. */
    private static final int PRINT_BELOW = 180;
    /** Pixels of a square over which grain is evened out; the thinnest stroke is darker still. */
    private static final int SQUARE = 3;

    private static final int ROWS_AT_ONCE = 33;
    private static final Box WHOLE = new Box(0, 0, 1, 1);

    private Blank() {}

    static boolean is(GreyImage even) {
        return is(even, WHOLE);
    }

    /** Of a page with an even background. A dash or a full stop is print. */
    static boolean is(GreyImage even, Box part) {
        double rows = Math.max(1, (double) even.pixelsDown(part) / ROWS_AT_ONCE);
        for (int i = 0; i < rows; i++) {
            double top = part.top() + part.height() * i / rows;
            double bottom = Math.min(part.bottom(), part.top() + part.height() * (i + 1) / rows);
            Box strip = new Box(part.left(), top, part.right(), bottom);
            if (isPrinted(even.pixels(strip), even.pixelsAcross(strip), even.pixelsDown(strip))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrinted(byte[] grey, int width, int height) {
        for (int y = 0; y + SQUARE <= height; y += SQUARE) {
            for (int x = 0; x + SQUARE <= width; x += SQUARE) {
                if (sum(grey, y * width + x, width) < PRINT_BELOW * SQUARE * SQUARE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int sum(byte[] grey, int at, int width) {
        int sum = 0;
        for (int y = 0; y < SQUARE; y++) {
            for (int x = 0; x < SQUARE; x++) {
                sum += grey[at + y * width + x] & 0xff;
            }
        }
        return sum;
    }
}
