package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/** How many pixels a picture may have although most are dropped while it is decoded. */
final class ThinningLimit {

    /** Progressive JPEGs are held whole, six bytes a pixel, outside the heap. */
    private static final long JPEG_PIXELS = 120_000_000;
    /** A TIFF strip is decoded whole, and may be the whole picture. */
    private static final long TIFF_BYTES = 100_000_000;

    private ThinningLimit() {}

    static long of(ImageReader reader, int index, InputLimits limits) throws IOException {
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "png" -> limits.thinnedPixels();
            case "jpeg" -> Math.min(JPEG_PIXELS, limits.thinnedPixels());
            default -> Math.min(TIFF_BYTES * 8 / bitsPerPixel(reader, index), limits.thinnedPixels());
        };
    }

    private static int bitsPerPixel(ImageReader reader, int index) throws IOException {
        var type = reader.getRawImageType(index);
        return type == null ? 24 : Math.max(1, type.getColorModel().getPixelSize());
    }
}
