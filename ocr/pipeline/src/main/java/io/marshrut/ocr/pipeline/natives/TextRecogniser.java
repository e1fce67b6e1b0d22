package io.marshrut.ocr.pipeline.natives;

import com.sun.jna.Pointer;
import io.marshrut.ocr.model.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.TessAPI;

/** Tesseract's recogniser for Russian and English. One thread at a time; made once, used for many pages. */
public final class TextRecogniser implements AutoCloseable {

    private static final TessAPI TESSERACT = NativeLibraries.tesseract();

    private final ITessAPI.TessBaseAPI handle;

    private TextRecogniser(ITessAPI.TessBaseAPI handle) {
        this.handle = handle;
    }

    public static TextRecogniser start(LanguageData data) {
        try {
            return data.withFolder(folder -> {
                ITessAPI.TessBaseAPI handle =
                        Handles.initialised(folder, "rus+eng", ITessAPI.TessOcrEngineMode.OEM_LSTM_ONLY);
                TESSERACT.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_SINGLE_COLUMN);
                return new TextRecogniser(handle);
            });
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

    public Reading read(GreyImage image, Duration limit) {
        ITessAPI.ETEXT_DESC monitor = TESSERACT.TessMonitorCreate();
        monitor.setAutoSynch(false);
        try {
            TESSERACT.TessMonitorSetDeadlineMSecs(monitor, Math.toIntExact(limit.toMillis()));
            TESSERACT.TessBaseAPISetImage2(handle, image.pix());
            boolean complete = TESSERACT.TessBaseAPIRecognize(handle, monitor) == 0;
            return new Reading(TsvWords.parse(tsv(), image.width(), image.height()), complete);
        } finally {
            TESSERACT.TessBaseAPIClear(handle);
            TESSERACT.TessMonitorDelete(monitor);
        }
    }

    private String tsv() {
        Pointer text = TESSERACT.TessBaseAPIGetTsvText(handle, 0);
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, StandardCharsets.UTF_8.name());
        } finally {
            TESSERACT.TessDeleteText(text);
        }
    }

    @Override
    public void close() {
        Handles.delete(handle);
    }
}
