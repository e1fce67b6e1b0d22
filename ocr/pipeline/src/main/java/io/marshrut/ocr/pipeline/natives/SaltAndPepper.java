package io.marshrut.ocr.pipeline.natives;

import java.util.Arrays;

/** Single black and white pixels, as a dirty glass or a bad line strews them over a page. */
public final class SaltAndPepper {

    /** Of the pixels; print on a clean or a noisy scan has fewer than a tenth of that. */
    private static final double WORTH_MENDING = 0.0006;
    /** A speck differs from everything around it by that much. */
    private static final int CONTRAST = 90;

    private static final int EVERY_ROW = 7;

    private SaltAndPepper() {}

    /** The page without specks, where it has many; else a copy. */
    public static GreyImage removed(GreyImage page) {
        GreyRaster raster = page.raster();
        if (share(raster) < WORTH_MENDING) {
            return page.copy();
        }
        return GreyImage.of(page.width(), page.height(), page.dpi(), (y, row) -> {
            for (int x = 0; x < raster.width(); x++) {
                row[x] = (byte) mended(raster, x, y);
            }
        });
    }

    private static double share(GreyRaster page) {
        long specks = 0;
        long seen = 0;
        for (int y = 1; y < page.height() - 1; y += EVERY_ROW) {
            for (int x = 1; x < page.width() - 1; x++) {
                specks += isSpeck(page, x, y) ? 1 : 0;
            }
            seen += page.width();
        }
        return seen == 0 ? 0 : (double) specks / seen;
    }

    private static boolean isSpeck(GreyRaster page, int x, int y) {
        int grey = page.at(x, y);
        int left = page.at(x - 1, y) - grey;
        if (Math.abs(left) < CONTRAST) {
            return false;
        }
        int right = page.at(x + 1, y) - grey;
        int above = page.at(x, y - 1) - grey;
        int below = page.at(x, y + 1) - grey;
        int least = Math.min(Math.min(left, right), Math.min(above, below));
        int most = Math.max(Math.max(left, right), Math.max(above, below));
        return least >= CONTRAST || most <= -CONTRAST;
    }

    /** The median of the nine pixels around a speck; what is none stays as sharp as it was. */
    private static int mended(GreyRaster page, int x, int y) {
        if (x == 0 || y == 0 || x == page.width() - 1 || y == page.height() - 1 || !isExtreme(page, x, y)) {
            return page.at(x, y);
        }
        int[] around = new int[9];
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                around[count++] = page.at(x + dx, y + dy);
            }
        }
        Arrays.sort(around);
        return around[4];
    }

    /** Darker or lighter than all but one of its eight neighbours: a strict test would leave specks that touch. */
    private static boolean isExtreme(GreyRaster page, int x, int y) {
        int grey = page.at(x, y);
        int darker = 0;
        int lighter = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int other = page.at(x + dx, y + dy);
                darker += other - grey >= CONTRAST / 2 ? 1 : 0;
                lighter += grey - other >= CONTRAST / 2 ? 1 : 0;
            }
        }
        return darker >= 7 || lighter >= 7;
    }
}
