package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Pixels of a grey image, for work that Leptonica's Java interface does not offer: a copy on the heap, a byte a pixel.
 */
final class GreyRaster {

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

    /** Between four pixels. */
    int between(double x, double y) {
        int left = (int) Math.max(0, Math.min(width - 2, x));
        int top = (int) Math.max(0, Math.min(height - 2, y));
        double right = Math.max(0, Math.min(1, x - left));
        double down = Math.max(0, Math.min(1, y - top));
        double upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
        double lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
        return (int) Math.round(upper * (1 - down) + lower * down);
    }
}
