package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/** How many pixels a picture may have although most are dropped while it is decoded row by row. */
final class ThinningLimit {

    /** Progressive JPEGs are held whole, six bytes a pixel, outside the heap. */
    private static final long JPEG_PIXELS = 120_000_000;

    /** WebP pictures are decoded whole, four bytes a pixel. */
    private static final long WEBP_PIXELS = 30_000_000;

    private ThinningLimit() {}

    static long of(ImageReader reader, InputLimits limits) throws IOException {
        return switch (reader.getFormatName().toLowerCase(Locale.ROOT)) {
            case "jpeg" -> Math.min(JPEG_PIXELS, limits.thinnedPixels());
            case "webp" -> Math.min(WEBP_PIXELS, limits.thinnedPixels());
            default -> limits.thinnedPixels();
        };
    }
}
