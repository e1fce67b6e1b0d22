package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;

/** How many pixels a picture may have although most are dropped while it is decoded row by row. */
final class ThinningLimit {

    /** Progressive JPEGs are held whole, six bytes a pixel, outside the heap. */
    private static final long JPEG_PIXELS = 120_000_000;

    private ThinningLimit() {}

    static long of(ImageReader reader, InputLimits limits) throws IOException {
        boolean jpeg = reader.getFormatName().toLowerCase(Locale.ROOT).equals("jpeg");
        return jpeg ? Math.min(JPEG_PIXELS, limits.thinnedPixels()) : limits.thinnedPixels();
    }
}
