package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pixels of a grey image, for work that Leptonica's Java interface does not offer: a copy on the heap, a byte a pixel.
 */
final class GreyRaster {

    private static final int ONE = 256;
    private static final int HALF = ONE * ONE / 2;

    private final byte[] pixels;
    private final int width;
    private final int height;

    private GreyRaster(byte[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    static GreyRaster of(GreyImage image, Pointer data, int bytesPerRow) {
        byte[] pixels = new byte[image.width() * image.height()];
        byte[] row = new byte[bytesPerRow];
        for (int y = 0; y < image.height(); y++) {
            // Leptonica keeps pixels in 32-bit words, the first pixel in the highest byte
            ByteBuffer words =
                    data.getByteBuffer((long) y * bytesPerRow, bytesPerRow).order(ByteOrder.nativeOrder());
            ByteBuffer.wrap(row).order(ByteOrder.BIG_ENDIAN).asIntBuffer().put(words.asIntBuffer());
            System.arraycopy(row, 0, pixels, y * image.width(), image.width());
        }
        return new GreyRaster(pixels, image.width(), image.height());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    /** Between four pixels, to the 256th of their distance. */
    int between(double x, double y) {
        int left = Math.max(0, Math.min(width - 2, (int) x));
        int top = Math.max(0, Math.min(height - 2, (int) y));
        int right = Math.max(0, Math.min(ONE, (int) ((x - left) * ONE)));
        int down = Math.max(0, Math.min(ONE, (int) ((y - top) * ONE)));
        int upper = at(left, top) * (ONE - right) + at(left + 1, top) * right;
        int lower = at(left, top + 1) * (ONE - right) + at(left + 1, top + 1) * right;
        return (upper * (ONE - down) + lower * down + HALF) / (ONE * ONE);
    }
}
