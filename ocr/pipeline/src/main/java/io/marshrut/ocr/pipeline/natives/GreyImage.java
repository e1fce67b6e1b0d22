package io.marshrut.ocr.pipeline.natives;

import com.ochafik.lang.jnaerator.runtime.NativeSize;
import com.ochafik.lang.jnaerator.runtime.NativeSizeByReference;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import net.sourceforge.lept4j.Leptonica;
import net.sourceforge.lept4j.Pix;

/**
 * A page image in native memory: 8 bits grey, with a resolution. Freed by {@link #close}; every operation makes a new
 * image and leaves this one as it is.
 */
public final class GreyImage implements AutoCloseable {

    private static final Leptonica LEPTONICA = NativeLibraries.leptonica();

    private static final int BLACK_BELOW = 140;
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

    private GreyImage(Pix pix, int dpi) {
        // JNA would write its stale copy of the reference count back before each call
        pix.setAutoSynch(false);
        this.pix = pix;
        this.width = LEPTONICA.pixGetWidth(pix);
        this.height = LEPTONICA.pixGetHeight(pix);
        this.dpi = dpi;
        LEPTONICA.pixSetResolution(pix, dpi, dpi);
    }

    /** Copies rows of grey bytes, 0 black, without padding. */
    public static GreyImage of(byte[] pixels, int width, int height, int dpi) {
        if ((long) width * height != pixels.length) {
            throw new IllegalArgumentException(width + " × " + height + " pixels are not " + pixels.length);
        }
        byte[] header = ("P5 " + width + " " + height + " 255\n").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer pnm = ByteBuffer.allocateDirect(header.length + pixels.length);
        pnm.put(header).put(pixels).flip();
        return made(LEPTONICA.pixReadMemPnm(pnm, new NativeSize(pnm.limit())), dpi, "read");
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
        float angle = skewDegrees();
        if (Math.abs(angle) < SKEW_DEGREES_WORTH_MENDING) {
            return copy();
        }
        Pix rotated = LEPTONICA.pixRotate(pix(), (float) Math.toRadians(angle), ROTATE_AREA_MAP, BRING_IN_WHITE, 0, 0);
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

    public byte[] toPng() {
        PointerByReference data = new PointerByReference();
        NativeSizeByReference size = new NativeSizeByReference();
        return bytes(LEPTONICA.pixWriteMemPng(data, size, pix(), 0f), data, size);
    }

    /** Baseline JPEG, quality 1..100. */
    public byte[] toJpeg(int quality) {
        PointerByReference data = new PointerByReference();
        NativeSizeByReference size = new NativeSizeByReference();
        return bytes(LEPTONICA.pixWriteMemJpeg(data, size, pix(), quality, 0), data, size);
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
