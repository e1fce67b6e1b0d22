package io.marshrut.ocr.pipeline.natives;

import com.ochafik.lang.jnaerator.runtime.NativeSizeByReference;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.marshrut.ocr.model.Box;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.lept4j.Pix;

/**
 * A page image in native memory: 8 bits grey, with a resolution. Freed by {@link #close}; every operation makes a new
 * image and leaves this one as it is.
 */
public final class GreyImage implements AutoCloseable {

    private static final Leptonica LEPTONICA = NativeLibraries.leptonica();

    /** What Leptonica makes of paper: text on a patch of another grey would be lost in thresholding. */
    public static final int EVEN_PAPER = 200;

    private static final int BLACK_BELOW = 140;
    /** Steps of grey that no print is as faint as; what draws a sheet may leave one at its edge. */
    private static final int PLAIN = 4;

    private static final int ROWS_AT_ONCE = 64;

    /** Of zlib's levels: on scans as small as the usual sixth, in a third of the time. */
    private static final int QUICKLY_PACKED = 4;

    private static final int ROTATE_AREA_MAP = 1;
    private static final int BRING_IN_WHITE = 1;
    /** Below that the angle is noise (a page without text lines gives about 1). */
    private static final float SKEW_CONFIDENCE = 2f;

    private static final float SKEW_DEGREES_WORTH_MENDING = 0.1f;

    private final Pix pix;
    private final int width;
    private final int height;
    private final int dpi;
    private boolean closed;

    GreyImage(Pix pix, int dpi) {
        // JNA would write its stale copy of the reference count back before each call
        pix.setAutoSynch(false);
        this.pix = pix;
        this.width = LEPTONICA.pixGetWidth(pix);
        this.height = LEPTONICA.pixGetHeight(pix);
        this.dpi = dpi;
        LEPTONICA.pixSetResolution(pix, dpi, dpi);
    }

    /** Writes one row of a picture: grey bytes, 0 black. */
    public interface Row {
        void fill(int y, byte[] grey);
    }

    /** Takes a picture row by row, so that it never stands twice in memory. */
    public static GreyImage of(int width, int height, int dpi, Row rows) {
        GreyImage image = made(LEPTONICA.pixCreate(width, height, 8), dpi, "create");
        Pointer data = LEPTONICA.pixGetData(image.pix).getPointer();
        int bytesPerRow = LEPTONICA.pixGetWpl(image.pix) * Integer.BYTES;
        byte[] grey = new byte[bytesPerRow];
        ByteBuffer words = ByteBuffer.allocate(bytesPerRow).order(ByteOrder.nativeOrder());
        ByteBuffer pixels = ByteBuffer.wrap(grey).order(ByteOrder.BIG_ENDIAN);
        for (int y = 0; y < height; y++) {
            rows.fill(y, grey);
            // Leptonica keeps pixels in 32-bit words, the first pixel in the highest byte
            words.clear();
            words.asIntBuffer().put(pixels.clear().asIntBuffer());
            data.write((long) y * bytesPerRow, words.array(), 0, bytesPerRow);
        }
        return image;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int dpi() {
        return dpi;
    }

    /** Whether it is of one grey throughout, as an empty sheet that no scanner has touched: there is nothing to read. */
    public boolean isPlain() {
        int least = 255;
        int most = 0;
        for (int top = 0; top < height; top += ROWS_AT_ONCE) {
            double end = Math.min(1, (double) (top + ROWS_AT_ONCE) / height);
            for (byte pixel : pixels(new Box(0, (double) top / height, 1, end))) {
                least = Math.min(least, Byte.toUnsignedInt(pixel));
                most = Math.max(most, Byte.toUnsignedInt(pixel));
            }
            if (most - least > PLAIN) {
                return false;
            }
        }
        return true;
    }

    /** The same page at another resolution. */
    public GreyImage atDpi(int newDpi) {
        float factor = (float) newDpi / dpi;
        return made(LEPTONICA.pixScale(pix(), factor, factor), newDpi, "scale");
    }

    /** Turned clockwise by 0, 90, 180 or 270 degrees. */
    public GreyImage turned(int degrees) {
        return made(LEPTONICA.pixRotateOrth(pix(), Math.floorMod(degrees / 90, 4)), dpi, "turn");
    }

    /** Text lines made horizontal, where the angle can be told. */
    public GreyImage deskewed() {
        return levelled(skew());
    }

    /** Degrees by which the page must be turned clockwise; 0 where that cannot be told or is not worth it. */
    public float skew() {
        float angle = skewDegrees();
        return Math.abs(angle) < SKEW_DEGREES_WORTH_MENDING ? 0 : angle;
    }

    /** Turned clockwise by a few degrees, the size kept. */
    public GreyImage levelled(float degrees) {
        if (degrees == 0) {
            return copy();
        }
        Pix rotated =
                LEPTONICA.pixRotate(pix(), (float) Math.toRadians(degrees), ROTATE_AREA_MAP, BRING_IN_WHITE, 0, 0);
        return made(rotated, dpi, "rotate");
    }

    /** Shadows, yellowed paper and uneven light turned into white. */
    public GreyImage withEvenBackground() {
        Pix normalised = LEPTONICA.pixBackgroundNormSimple(pix(), null, null);
        // a page too small for the background tiles has nothing to even out
        return normalised == null ? copy() : made(normalised, dpi, "normalise");
    }

    public GreyImage copy() {
        return made(LEPTONICA.pixCopy(null, pix()), dpi, "copy");
    }

    /** With paper, as {@link #withEvenBackground} leaves it, in place of some parts. */
    public GreyImage without(List<Box> parts) {
        GreyImage rest = copy();
        for (Box part : parts) {
            net.sourceforge.lept4j.Box area = LEPTONICA.boxCreate(
                    (int) (part.left() * width),
                    (int) (part.top() * height),
                    (int) Math.ceil(part.width() * width),
                    (int) Math.ceil(part.height() * height));
            LEPTONICA.pixSetInRectArbitrary(rest.pix, area, EVEN_PAPER);
            LEPTONICA.boxDestroy(new PointerByReference(area.getPointer()));
        }
        return rest;
    }

    public int pixelsAcross(Box part) {
        return (int) (part.right() * width) - (int) (part.left() * width);
    }

    public int pixelsDown(Box part) {
        return (int) (part.bottom() * height) - (int) (part.top() * height);
    }

    /** The grey bytes of a part, row by row: {@link #pixelsAcross} times {@link #pixelsDown} of them. */
    public byte[] pixels(Box part) {
        int left = (int) (part.left() * width);
        int top = (int) (part.top() * height);
        int across = pixelsAcross(part);
        int down = pixelsDown(part);
        byte[] grey = new byte[across * down];
        Pointer data = LEPTONICA.pixGetData(pix()).getPointer();
        int bytesPerRow = LEPTONICA.pixGetWpl(pix()) * Integer.BYTES;
        byte[] row = new byte[bytesPerRow];
        ByteBuffer pixels = ByteBuffer.wrap(row).order(ByteOrder.BIG_ENDIAN);
        ByteBuffer words = ByteBuffer.allocate(bytesPerRow).order(ByteOrder.nativeOrder());
        for (int y = 0; y < down; y++) {
            data.read((long) (top + y) * bytesPerRow, words.array(), 0, bytesPerRow);
            pixels.clear().asIntBuffer().put(words.clear().asIntBuffer());
            System.arraycopy(row, left, grey, y * across, across);
        }
        return grey;
    }

    public byte[] toPng() {
        PointerByReference data = new PointerByReference();
        NativeSizeByReference size = new NativeSizeByReference();
        LEPTONICA.pixSetZlibCompression(pix(), QUICKLY_PACKED);
        return bytes(LEPTONICA.pixWriteMemPng(data, size, pix(), 0f), data, size);
    }

    /** Baseline JPEG, quality 1..100. */
    public byte[] toJpeg(int quality) {
        PointerByReference data = new PointerByReference();
        NativeSizeByReference size = new NativeSizeByReference();
        return bytes(LEPTONICA.pixWriteMemJpeg(data, size, pix(), quality, 0), data, size);
    }

    GreyRaster raster() {
        int bytesPerRow = LEPTONICA.pixGetWpl(pix()) * Integer.BYTES;
        return GreyRaster.of(this, LEPTONICA.pixGetData(pix()).getPointer(), bytesPerRow);
    }

    Pix pix() {
        if (closed) {
            throw new IllegalStateException("the image is closed");
        }
        return pix;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            LEPTONICA.pixDestroy(new PointerByReference(pix.getPointer()));
        }
    }

    private float skewDegrees() {
        Pix binary = LEPTONICA.pixConvertTo1(pix(), BLACK_BELOW);
        if (binary == null) {
            return 0;
        }
        try {
            FloatBuffer angle = FloatBuffer.allocate(1);
            FloatBuffer confidence = FloatBuffer.allocate(1);
            boolean found = LEPTONICA.pixFindSkew(binary, angle, confidence) == 0;
            return found && confidence.get(0) > SKEW_CONFIDENCE ? angle.get(0) : 0;
        } finally {
            LEPTONICA.pixDestroy(new PointerByReference(binary.getPointer()));
        }
    }

    private static byte[] bytes(int failed, PointerByReference data, NativeSizeByReference size) {
        Pointer pointer = data.getValue();
        if (failed != 0 || pointer == null) {
            throw new IllegalStateException("Leptonica could not write an image");
        }
        try {
            return pointer.getByteArray(0, size.getValue().intValue());
        } finally {
            LEPTONICA.lept_free(pointer);
        }
    }

    private static GreyImage made(Pix pix, int dpi, String operation) {
        if (pix == null) {
            throw new IllegalStateException("Leptonica could not " + operation + " an image");
        }
        return new GreyImage(pix, dpi);
    }
}
