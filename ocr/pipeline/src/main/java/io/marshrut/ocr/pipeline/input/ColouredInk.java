package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Collects the colours of a picture, coarsely, while it passes by row by row, and tells the ink of pens and stamp pads (blue,
 * violet, red) from paper, black print and other colours.
 */
final class ColouredInk {

    /** Cells along the longer side, at least: a hundred or so to the inch of an A4 sheet. */
    private static final int LONGER_SIDE = 1000;
    /** Fewer cells are dust and the edges of a poor JPEG. */
    private static final int FEWEST = 150;

    private static final int NOTICED = 30;
    private static final int CHANNELS = 3;

    private final int step;
    private final int dpi;
    private final int usedRows;
    private final int[] sums;
    private final ColourCells cells;

    ColouredInk(int width, int height, int dpi) {
        this.step = Math.max(1, Math.max(width, height) / LONGER_SIDE);
        this.dpi = Math.max(1, Math.round((float) dpi / step));
        this.cells = new ColourCells(Math.max(1, width / step), Math.max(1, height / step));
        this.usedRows = cells.height() * step;
        this.sums = new int[cells.width() * CHANNELS];
    }

    /** The ink of a small picture; null where it has none. */
    static GreyImage of(BufferedImage picture, int dpi) {
        ColouredInk ink = new ColouredInk(picture.getWidth(), picture.getHeight(), dpi);
        int[] colours = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, colours.length, 1, colours, 0, colours.length);
            ink.row(y, colours);
        }
        return ink.image();
    }

    /** Rows come in their order. */
    void row(int y, int[] argb) {
        if (y >= usedRows) {
            return;
        }
        for (int cell = 0, x = 0; cell < cells.width(); cell++) {
            for (int end = x + step; x < end && x < argb.length; x++) {
                int colour = argb[x];
                // transparent pixels show white paper
                int white = 255 - (colour >>> 24);
                sums[cell * CHANNELS] += Math.max(white, colour >> 16 & 0xff);
                sums[cell * CHANNELS + 1] += Math.max(white, colour >> 8 & 0xff);
                sums[cell * CHANNELS + 2] += Math.max(white, colour & 0xff);
            }
        }
        if (y % step == step - 1) {
            cells.put(y / step, sums, step * step);
            Arrays.fill(sums, 0);
        }
    }

    /** Coloured ink dark on white, black print as white as the paper; null where there is none. The caller closes it. */
    GreyImage image() {
        byte[] ink = cells.onWhitePaper(ColouredInk::brightness);
        int noticed = 0;
        for (byte one : ink) {
            noticed += (one & 0xff) < 255 - NOTICED ? 1 : 0;
        }
        if (noticed < FEWEST) {
            return null;
        }
        int width = cells.width();
        return GreyImage.of(width, cells.height(), dpi, (y, row) -> System.arraycopy(ink, y * width, row, 0, width));
    }

    /** White less the strength of the colour, if it is one of inks; print, highlighters and paper of other colours are white. */
    private static int brightness(int red, int green, int blue) {
        int strongest = Math.max(red, Math.max(green, blue));
        int weakest = Math.min(red, Math.min(green, blue));
        boolean greenish = green == strongest && green - Math.max(red, blue) > NOTICED / 3;
        boolean yellowish = red == strongest && green - blue > 0.45 * (red - blue);
        return greenish || yellowish ? 255 : 255 - (strongest - weakest);
    }
}
