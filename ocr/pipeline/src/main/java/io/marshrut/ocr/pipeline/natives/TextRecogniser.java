package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.Pointer;
import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/** Tesseract's text recogniser. One thread at a time; made once, used for many pages. */
public final class TextRecogniser implements AutoCloseable {

    private static final TessAPI TESSERACT = NativeLibraries.tesseract();

    /** Languages that are tried for each word. */
    public enum Languages {
        RUSSIAN_AND_ENGLISH("rus+eng"),
        /** Keeps short words, which alone are of no language, from becoming Latin: «шт», «м». */
        RUSSIAN("rus");

        private final String codes;

        Languages(String codes) {
            this.codes = codes;
        }
    }

    /** Pixels; narrower than a letter, and nothing that layout analysis could work on. */
    private static final int SMALLEST_PART = 4;

    private final ITessAPI.TessBaseAPI handle;

    private TextRecogniser(ITessAPI.TessBaseAPI handle) {
        this.handle = handle;
    }

    public static TextRecogniser start(LanguageData data, Languages languages) {
        try {
            return data.withFolder(folder -> new TextRecogniser(
                    Handles.initialised(folder, languages.codes, ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY)));
        } catch (IOException e) {
            throw new UncheckedIOException("the recognition data cannot be prepared", e);
        }
    }

    /**
     * What was read.
     *
     * @param words in Tesseract's reading order
     * @param complete false when the time limit cut the page short
     */
    public record Reading(List<Word> words, boolean complete) {}

    /** Reads a whole page whose lines may have different sizes. */
    public Reading read(GreyImage image, Duration limit) {
        TESSERACT.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_SINGLE_COLUMN);
        ITessAPI.ETEXT_DESC monitor = TESSERACT.TessMonitorCreate();
        monitor.setAutoSynch(false);
        try {
            TESSERACT.TessMonitorSetDeadlineMSecs(monitor, Math.toIntExact(Math.max(1, limit.toMillis())));
            TESSERACT.TessBaseAPISetImage2(handle, image.pix());
            boolean complete = TESSERACT.TessBaseAPIRecognize(handle, monitor) == 0;
            return new Reading(words(image), complete);
        } finally {
            TESSERACT.TessBaseAPIClear(handle);
            TESSERACT.TessMonitorDelete(monitor);
        }
    }

    /**
     * Reads parts of a page, each as one block of text.
     *
     * @param wanted asked before each part; one of which it says no is left unread
     * @return for each part its words, with places on the whole page
     */
    public List<List<Word>> readParts(GreyImage image, List<Box> parts, Predicate<Box> wanted) {
        TESSERACT.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_SINGLE_BLOCK);
        List<List<Word>> words = new ArrayList<>();
        try {
            TESSERACT.TessBaseAPISetImage2(handle, image.pix());
            for (Box part : parts) {
                words.add(wanted.test(part) ? readPart(image, part) : List.of());
            }
            return words;
        } finally {
            TESSERACT.TessBaseAPIClear(handle);
        }
    }

    /** Reads a picture of one line of text, such as one number. */
    public List<Word> readLine(GreyImage line) {
        TESSERACT.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_SINGLE_LINE);
        try {
            TESSERACT.TessBaseAPISetImage2(handle, line.pix());
            return TESSERACT.TessBaseAPIRecognize(handle, null) == 0 ? words(line) : List.of();
        } finally {
            TESSERACT.TessBaseAPIClear(handle);
        }
    }

    private List<Word> readPart(GreyImage image, Box part) {
        int left = (int) (part.left() * image.width());
        int top = (int) (part.top() * image.height());
        int width = (int) (part.width() * image.width());
        int height = (int) (part.height() * image.height());
        if (width < SMALLEST_PART || height < SMALLEST_PART) {
            return List.of();
        }
        TESSERACT.TessBaseAPISetRectangle(handle, left, top, width, height);
        return TESSERACT.TessBaseAPIRecognize(handle, null) == 0 ? words(image) : List.of();
    }

    private List<Word> words(GreyImage image) {
        Pointer text = TESSERACT.TessBaseAPIGetTsvText(handle, 0);
        if (text == null) {
            return List.of();
        }
        try {
            String tsv = text.getString(0, StandardCharsets.UTF_8.name());
            return TsvWords.parse(tsv, image.width(), image.height());
        } finally {
            TESSERACT.TessDeleteText(text);
        }
    }

    @Override
    public void close() {
        Handles.delete(handle);
    }
}
