package io.marshrut.ocr.pipeline.natives;

import java.nio.file.Path;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/** Making and deleting handles of Tesseract. */
final class Handles {

    private static final TessAPI TESSERACT = NativeLibraries.tesseract();

    private Handles() {}

    static ITessAPI.TessBaseAPI initialised(Path data, String languages, int engine) {
        ITessAPI.TessBaseAPI handle = TESSERACT.TessBaseAPICreate();
        if (TESSERACT.TessBaseAPIInit2(handle, data.toString(), languages, engine) != 0) {
            TESSERACT.TessBaseAPIDelete(handle);
            throw new IllegalStateException("Tesseract cannot use the data for " + languages + " in " + data);
        }
        // Tesseract's remarks on each page (guessed resolution, empty page) say nothing to an operator
        TESSERACT.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
        return handle;
    }

    static void delete(ITessAPI.TessBaseAPI handle) {
        TESSERACT.TessBaseAPIEnd(handle);
        TESSERACT.TessBaseAPIDelete(handle);
    }
}
