package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/** Tells which side of a page is up. One thread at a time; made once, used for many pages. */
public final class OrientationDetector implements AutoCloseable {

    private static final TessAPI TESSERACT = NativeLibraries.tesseract();

    private final ITessAPI.TessBaseAPI handle;

    private OrientationDetector(ITessAPI.TessBaseAPI handle) {
        this.handle = handle;
    }

    public static OrientationDetector start(LanguageData data) {
        try {
            return data.withFolder(folder -> {
                ITessAPI.TessBaseAPI handle =
                        Handles.initialised(folder, "osd", ITessAPI.TessOcrEngineMode.OEM_TESSERACT_ONLY);
                TESSERACT.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_OSD_ONLY);
                return new OrientationDetector(handle);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the recognition data cannot be prepared", e);
        }
    }

    /**
     * A guess.
     *
     * @param turn degrees clockwise that bring the page upright: 0, 90, 180, 270
     * @param confidence above 4 it was never wrong on our pages
     */
    public record Guess(int turn, double confidence) {}

    /** Empty when the page has too little text to tell. */
    public Optional<Guess> guess(GreyImage image) {
        IntBuffer degrees = IntBuffer.allocate(1);
        FloatBuffer confidence = FloatBuffer.allocate(1);
        try {
            TESSERACT.TessBaseAPISetImage2(handle, image.pix());
            int found = TESSERACT.TessBaseAPIDetectOrientationScript(
                    handle, degrees, confidence, new PointerByReference(), FloatBuffer.allocate(1));
            return found == 1
                    ? Optional.of(new Guess(Math.floorMod(360 - degrees.get(0), 360), confidence.get(0)))
                    : Optional.empty();
        } finally {
            TESSERACT.TessBaseAPIClear(handle);
        }
    }

    @Override
    public void close() {
        Handles.delete(handle);
    }
}
