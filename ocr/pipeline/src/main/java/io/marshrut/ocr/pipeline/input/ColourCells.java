package io.marshrut.ocr.pipeline.input;

import java.util.Arrays;

/** Mean colours of small squares of a page. */
final class ColourCells {

    /** Squares of an inch: paper is seen in each, light is even within. */
    private static final int TILE = 100;

    private static final double PAPER_SHARE = 0.9;
    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] colours;

    ColourCells(int width, int height) {
        this.width = width;
        this.height = height;
        this.colours = new byte[width * height * CHANNELS];
        Arrays.fill(colours, (byte) 0xff);
    }

    /** What becomes of a colour as it would be on white paper. */
    interface Brightness {
        int of(int red, int green, int blue);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void put(int row, int[] sums, int pixels) {
        for (int i = 0; i < sums.length; i++) {
            colours[row * sums.length + i] = (byte) (sums[i] / pixels);
        }
    }

    /** Light and paper have colours of their own: each square is seen against its paper. */
    byte[] onWhitePaper(Brightness brightness) {
        byte[] values = new byte[width * height];
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                tile(values, left, top, brightness);
            }
        }
        return values;
    }

    private void tile(byte[] values, int left, int top, Brightness brightness) {
        int right = Math.min(width, left + TILE);
        int bottom = Math.min(height, top + TILE);
        int[] paper = new int[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            paper[channel] = Math.max(1, paper(left, top, right, bottom, channel));
        }
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = (y * width + x) * CHANNELS;
                values[y * width + x] = (byte) brightness.of(
                        onWhite(colours[at], paper[0]),
                        onWhite(colours[at + 1], paper[1]),
                        onWhite(colours[at + 2], paper[2]));
            }
        }
    }

    private int paper(int left, int top, int right, int bottom, int channel) {
        int[] counts = new int[256];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                counts[colours[(y * width + x) * CHANNELS + channel] & 0xff]++;
            }
        }
        double below = PAPER_SHARE * (right - left) * (bottom - top);
        int value = 0;
        for (int seen = counts[0]; seen < below && value < 255; seen += counts[value]) {
            value++;
        }
        return value;
    }

    private static int onWhite(byte colour, int paper) {
        return Math.min(255, (colour & 0xff) * 255 / paper);
    }
}
